// `npm test [-- PART …]`, once the dependencies are there: see test.mjs.
import { rmSync } from "node:fs";
import { ensure, MissingError, type NeedName } from "../machine/ensure.ts";
import { countBrowserTests, countUnitTests } from "./count.ts";
import { type Outcome, runStep, type Step } from "./step.ts";

const UNIT_REPORT = ".cache/unit-tests.json";
const BROWSER_REPORT = ".cache/browser-tests.json";

const PARTS = ["fast", "chromium", "firefox"] as const;
type Part = (typeof PARTS)[number];
type Browser = Exclude<Part, "fast">;

const NEEDS: Record<Browser, readonly NeedName[]> = {
  chromium: ["chromium", "screen", "fonts"],
  firefox: ["firefox", "screen", "fonts"],
};

// Writes what the TypeScript settings build on, for compiler and tests alike.
const PREPARE: Step = { name: "prepare", command: "wxt prepare" };

const FAST: readonly Step[] = [
  { name: "types", command: "npm run -s types" },
  { name: "lint", command: "npm run -s lint" },
  { name: "data", command: "npm run -s data:check" },
  {
    name: "unit",
    command: `npm run -s unit -- --reporter=dot --reporter=json --outputFile.json=${UNIT_REPORT}`,
    count: () => countUnitTests(UNIT_REPORT),
  },
];

const BUILD: Record<Browser, readonly Step[]> = {
  chromium: [{ name: "build for Chromium", command: "npm run -s build" }],
  firefox: [
    { name: "build for Firefox", command: "npm run -s build:firefox" },
    // Its errors fail; its warnings are only shown by the command itself.
    { name: "lint of the Firefox build", command: "web-ext lint --source-dir .output/firefox-mv3" },
  ],
};

/** Runs the parts, shows what failed, and closes with one line that counts everything; gives the exit code. */
async function runTests(parts: readonly Part[]): Promise<number> {
  const outcomes = parts.includes("fast") ? await runFast() : [];
  outcomes.push(...(await runInBrowsers(parts.filter((part) => part !== "fast"))));
  const sum = (key: "passed" | "failed") => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

async function runFast(): Promise<Outcome[]> {
  rmSync(UNIT_REPORT, { force: true });
  const prepared = await runStep(PREPARE);
  // All of them run, whatever fails: they are over soon, and each says something else.
  return [prepared, ...(await Promise.all(FAST.map(runStep)))];
}

async function runInBrowsers(browsers: readonly Browser[]): Promise<Outcome[]> {
  if (browsers.length === 0) return [];
  rmSync(BROWSER_REPORT, { force: true });
  const outcomes: Outcome[] = [];
  try {
    ensure(browsers.flatMap((browser) => NEEDS[browser]));
  } catch (error) {
    if (!(error instanceof MissingError)) throw error;
    return [notRun(error.message)];
  }
  for (const step of browsers.flatMap((browser) => BUILD[browser])) {
    const outcome = await runStep(step);
    outcomes.push(outcome);
    if (outcome.failed > 0) return [...outcomes, notRun("there is no build to test")];
  }
  return [...outcomes, await runStep(browserTests(browsers))];
}

function notRun(why: string): Outcome {
  console.log(`FAILED tests in real browsers, as they could not run: ${why}`);
  return { passed: 0, failed: 1 };
}

function browserTests(browsers: readonly Browser[]): Step {
  const projects = browsers.map((name) => `--project=${name}`).join(" ");
  return {
    name: `tests in real browsers (${browsers.join(", ")})`,
    command: `npm run -s browsers -- ${projects}`,
    count: () => countBrowserTests(BROWSER_REPORT),
    live: true,
  };
}

function asPart(word: string): Part {
  const part = PARTS.find((one) => one === word);
  if (!part) throw new MissingError(`There is no part "${word}" of the tests: choose from ${PARTS.join(", ")}.`);
  return part;
}

try {
  const words = process.argv.slice(2);
  process.exitCode = await runTests(words.length > 0 ? words.map(asPart) : PARTS);
} catch (error) {
  if (!(error instanceof MissingError)) throw error;
  console.error(error.message);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
}
