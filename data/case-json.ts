import type { Case } from "./case.ts";
import { readCase } from "./case.ts";
import { instant, list, object, oneOf, type Parsed, parsed, type Read, ShapeError } from "./shape.ts";

const FORMAT = "human-route-cases";
const VERSION = 1;

interface CasesFile {
  format: typeof FORMAT;
  version: typeof VERSION;
  exported: string;
  cases: Case[];
}

const exact = object<CasesFile>({
  format: oneOf([FORMAT]),
  version: oneOf([VERSION]),
  exported: instant,
  cases: list(readCase, 100_000),
});

const file: Read<CasesFile> = (value, at) => {
  const version = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (typeof version === "number" && version > VERSION)
    throw new ShapeError(`${at}/version`, "This file was written by a newer version of the extension.", true);
  return exact(value, at);
};

/** All cases as a file to keep. @param now instant in milliseconds since the epoch */
export function casesToJson(cases: readonly Case[], now: number): string {
  const contents: CasesFile = {
    format: FORMAT,
    version: VERSION,
    exported: new Date(now).toISOString(),
    cases: [...cases],
  };
  return `${JSON.stringify(contents, null, 2)}\n`;
}

/** The cases in such a file: all of them, or none and where it broke. */
export function readCasesJson(text: string): Parsed<Case[]> {
  let value: unknown;
  try {
    // an editor may have put a byte order mark in front
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { value: null, problem: { at: "", sentence: `This is no JSON: ${detail}.`, newer: false } };
  }
  const read = parsed(file, value);
  return read.problem ? read : { value: read.value.cases, problem: null };
}
