// `npm start [-- URL]`: opens a browser with the extension on a help page; see start/main.ts for what happens then.
import { runTyped, SetupError, setUp } from "./setup.mjs";

try {
  await setUp();
  process.exitCode = await runTyped("scripts/start/main.ts", process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
