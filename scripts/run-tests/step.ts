import { spawn } from "node:child_process";

/** What became of one part of the tests. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** One part of the tests: a command of package.json, and how its tests are counted. */
export interface Step {
  readonly name: string;
  readonly command: string;
  /** Counts from what the command left behind; without it the command counts as one test. */
  readonly count?: () => Outcome;
  /** Shows the output while it comes, for parts that take long. */
  readonly live?: boolean;
}

/** Runs a part to its end and counts; never throws. */
export async function runStep(step: Step): Promise<Outcome> {
  const started = Date.now();
  const { code, output } = await run(step.command, step.live === true);
  const { passed, failed } = count(step, code);
  const tests = step.count ? `: ${failed > 0 ? `${failed} of ` : ""}${passed + failed} tests` : "";
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${failed === 0 ? "ok    " : "FAILED"} ${step.name}${tests} (${seconds} s)`);
  if (failed > 0 && !step.live) console.log(output.trimEnd().replace(/^/gm, "    "));
  return { passed, failed };
}

function count(step: Step, code: number): Outcome {
  const broken = { passed: 0, failed: 1 };
  if (!step.count) return code === 0 ? { passed: 1, failed: 0 } : broken;
  try {
    const { passed, failed } = step.count();
    // A command that failed, or that ran nothing at all, must not look as if all were well.
    return { passed, failed: code !== 0 || passed === 0 ? Math.max(failed, 1) : failed };
  } catch {
    return broken;
  }
}

function run(command: string, live: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      CI: "1",
      ...(live ? {} : { NO_COLOR: "1" }),
      NO_UPDATE_NOTIFIER: "1",
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1",
    };
    // The commands are fixed words of ours, and npm can only be started through a shell on Windows.
    const child = spawn(command, {
      shell: true,
      env,
      stdio: ["ignore", live ? "inherit" : "pipe", live ? "inherit" : "pipe"],
    });
    let output = "";
    const keep = (data: Buffer) => {
      output += data.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => resolve({ code: 1, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
