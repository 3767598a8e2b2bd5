/** What a person does with a case from the first step to its end, the same in every browser. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@playwright/test";

/** A file that the panel handed over. */
export interface Handed {
  name: string;
  path: string;
  text: string;
}

/** Hands and eyes of a person at the panel; everything is found by the role and the name that a reader is told. */
export interface Hands {
  press(role: "button" | "checkbox", name: string | RegExp): Promise<void>;
  /** Writes into a field. */
  fill(label: RegExp, text: string): Promise<void>;
  /** Gives a file to a field for files. */
  upload(label: RegExp, path: string): Promise<void>;
  /** Presses a button that hands over a file. */
  download(button: RegExp): Promise<Handed>;
  /** The text that is seen. */
  text(): Promise<string>;
  readClipboard(): Promise<string>;
}

/** A problem with a platform, as a person has it. */
export interface Problem {
  slug: string;
  /** As it stands in the panel's head. */
  name: string;
  topic: string;
  topicName: string;
  /** The button of the popup that opens the panel, and the way that is then taken in hand where none is proved for this. */
  opens: "Guide me" | "Open side panel";
  way?: string;
  /** What the form of a promise offers of what the platform itself states. */
  stated?: RegExp;
  /** How the wait ended. */
  outcome: "Gave up" | "Cut off";
  ticket: string;
  person: string;
}

export const PROBLEMS: readonly Problem[] = [
  {
    slug: "douyin",
    name: "Douyin",
    topic: "account-locked",
    topicName: "Account locked",
    opens: "Guide me",
    stated: /What they themselves state[\s\S]*Account appeals/,
    outcome: "Gave up",
    ticket: "DY-48213",
    person: "小林",
  },
  {
    slug: "united-airlines",
    name: "United Airlines",
    topic: "payment-refund",
    topicName: "Payment or refund",
    opens: "Open side panel",
    way: "1-800-421-4655",
    outcome: "Cut off",
    ticket: "UA-7731",
    person: "Dana",
  },
];

const sees = (hands: Hands, what: string | RegExp) =>
  expect
    .poll(() => hands.text(), { message: `to see ${what}` })
    .toMatch(typeof what === "string" ? new RegExp(what.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) : what);
const seesNot = (hands: Hands, what: string) =>
  expect.poll(() => hands.text(), { message: `no longer to see ${what}` }).not.toContain(what);

/** Adds a ticket number, a person or a note. */
async function add(hands: Hands, kind: "Ticket number" | "Person" | "Note", text: string): Promise<void> {
  await hands.press("button", new RegExp(`^${kind}$`));
  await hands.fill(new RegExp(`^${kind}$`), text);
  await hands.press("button", /^Keep$/);
  await sees(hands, text);
}

/** The smallest picture there is. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** From the first step to what was promised, with a piece of evidence. */
export async function beginCase(hands: Hands, problem: Problem): Promise<void> {
  await sees(hands, problem.name);
  if (problem.way) {
    await sees(hands, "No proved way is known for exactly this");
    await hands.press("button", /^More ways/);
    await hands.press("button", new RegExp(`^Guide me: ${problem.way}$`));
  }
  await sees(hands, /step 1 of \d/);
  await sees(hands, "Have ready");
  await hands.press("button", /^Done, next$/);
  await sees(hands, /step 2 of \d/);
  await hands.press("button", /^Done, next$/);
  await hands.press("button", /^Back a step$/);
  await sees(hands, /step 2 of \d/);

  await hands.press("button", /^Start the clock$/);
  await sees(hands, /\d\d:\d\d\s+waiting/);
  await hands.press("button", new RegExp(`^${problem.outcome}$`));
  await sees(hands, problem.outcome.toLowerCase());
  await add(hands, "Ticket number", problem.ticket);
  await add(hands, "Person", problem.person);
  await add(hands, "Note", "They asked for the date of birth");
  await hands.press("button", /^Promise$/);
  await sees(hands, "By when");
  await sees(hands, problem.stated ?? "What was promised");
  await hands.fill(/^What was promised$/, "A reply");
  await hands.press("button", /^Keep$/);
  await sees(hands, "Promised: A reply");

  const picture = join(mkdtempSync(join(tmpdir(), "human-route-evidence-")), "shot.png");
  writeFileSync(picture, Buffer.from(PIXEL, "base64"));
  await hands.press("button", /^Evidence$/);
  await hands.upload(/^Drop files here, or choose them$/, picture);
  await sees(hands, "SHA-256 of the original");
  const saved = await hands.download(/^Save: /);
  expect(saved.name).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d_${problem.slug}_${problem.ticket}_01\\.png$`));
}

/** What was kept is all there, and the place in the guide. */
export async function findCase(hands: Hands, problem: Problem): Promise<void> {
  for (const text of [`Ticket ${problem.ticket}`, `Agent: ${problem.person}`, "They asked for the date of birth"])
    await sees(hands, text);
  await sees(hands, "Promised: A reply");
  await sees(hands, problem.outcome.toLowerCase());
  await sees(hands, /step 2 of \d/);
}

/** Takes the case along in every form. @returns the file of all data */
export async function takeAlong(hands: Hands, problem: Problem): Promise<Handed> {
  const { ticket, slug, topicName } = problem;
  await hands.press("button", /^Copy summary$/);
  await expect.poll(() => hands.readClipboard()).toMatch(new RegExp(`${topicName}[\\s\\S]*${ticket}[\\s\\S]*A reply`));
  const calendar = await hands.download(/^Add to calendar$/);
  expect(calendar.name).toMatch(new RegExp(`_${slug}\\.ics$`));
  expect(calendar.text).toContain("A reply");
  expect(calendar.text).toContain("BEGIN:VALARM");
  await hands.press("button", /^Take it with you/);
  const table = await hands.download(/^Table \(CSV\)$/);
  for (const text of [ticket, problem.person, "A reply", problem.outcome.toLowerCase().replace(" ", "-")])
    expect(table.text).toContain(text);
  const all = await hands.download(/^All data \(JSON\)$/);
  expect(JSON.parse(all.text)).toMatchObject({ format: "human-route-cases", cases: [{ slug }] });
  return all;
}

/** The promise was kept: rated and closed; deleted, and taken back. */
export async function endCase(hands: Hands, problem: Problem): Promise<void> {
  await hands.press("button", /^They kept it: A reply$/);
  await sees(hands, "kept on");
  await hands.press("button", /^Rate the service/);
  await hands.press("button", /^Solving it: 4$/);
  await hands.press("button", /^Close the case$/);
  await sees(hands, "Open it again");
  await hands.press("button", /^Delete$/);
  await sees(hands, "The case is deleted.");
  await seesNot(hands, `Ticket ${problem.ticket}`);
  await hands.press("button", /^Undo$/);
  await sees(hands, `Ticket ${problem.ticket}`);
  await sees(hands, "Open it again");
}

/** In a browser that knows nothing: the case comes out of the file as it went in. */
export async function bringIn(hands: Hands, problem: Problem, file: Handed): Promise<void> {
  await sees(hands, "No case yet.");
  await hands.upload(/^Import cases$/, file.path);
  await sees(hands, "Imported: 1 new, 0 changed, 0 as they were.");
  await hands.press("button", new RegExp(`${problem.name}.*${problem.topicName}`));
  await sees(hands, `Ticket ${problem.ticket}`);
  await sees(hands, "Promised: A reply");
}
