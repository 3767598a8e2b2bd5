import { compileHours } from "../build/compile-hours.ts";
import type { Check, Finding } from "./types.ts";

/** Links such as Asia/Kolkata are zones as well, though the list of canonical names leaves them out. */
function isZone(tz: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: tz });
    return tz === "UTC" || tz.includes("/");
  } catch {
    return false;
  }
}

export const hours: Check = {
  id: "hours",
  why: "Hours parse as OSM opening_hours and hang on a real IANA zone, or 'open now' would be a guess",
  run(slug, record) {
    const findings: Finding[] = [];
    for (const [i, { hours }] of record.contacts.entries()) {
      if (!hours) continue;
      const pointer = `/contacts/${i}/hours`;
      if (!isZone(hours.tz))
        findings.push({
          slug,
          pointer: `${pointer}/tz`,
          message: `"${hours.tz}" is no IANA zone`,
          suggestion: "e.g. Europe/Berlin, America/New_York",
        });
      try {
        compileHours(hours.rule);
      } catch (error) {
        findings.push({
          slug,
          pointer: `${pointer}/rule`,
          message: `"${hours.rule}" cannot be read: ${String(error instanceof Error ? error.message : error).split("\n")[0]}`,
          suggestion: "e.g. Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off",
        });
      }
    }
    return findings;
  },
};
