// `npm test [-- fast|chromium|firefox]`: runs everything and counts it; see run-tests/main.ts for the parts.
import { runTyped, SetupError, setUp } from "./setup.mjs";

try {
  await setUp();
  process.exitCode = await runTyped("scripts/run-tests/main.ts", process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
