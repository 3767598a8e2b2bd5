import type { Renewal } from "./renewals.ts";
import { type Result, STATUSES } from "./result.ts";

const SECTIONS: readonly { title: string; has: (result: Result) => boolean }[] = [
  { title: "Another value stands there", has: (r) => r.status === "changed" },
  { title: "The page is gone", has: (r) => r.status === "gone" },
  { title: "The page answers, the value is not on it", has: (r) => r.status === "missing" && r.fact === "value" },
  { title: "The page has moved", has: (r) => r.status === "moved" },
  { title: "Perhaps in a picture or a file: read it by eye", has: (r) => r.status === "image-only" },
  { title: "Opening hours not found as we have them", has: (r) => r.status === "missing" && r.fact === "hours" },
  { title: "The host does not want to be read by machines", has: (r) => r.status === "refused" },
  { title: "No answer", has: (r) => r.status === "error" },
];
/** An issue on GitHub holds 65,536 characters. */
const ROOM = 60_000;
/** For the line that tells how many were left out. */
const SPARE = 120;

/**
 * What a person should look at, as Markdown, the worst first; it fits into an issue, the results have the rest.
 * @param rank orders slugs, the most wanted lowest
 */
export function driftReport(
  results: readonly Result[],
  renewals: readonly Renewal[],
  rank: (slug: string) => number,
): string {
  const days = [...new Set(results.map(({ day }) => day))].sort();
  const counts = STATUSES.map((status) => [status, results.filter((r) => r.status === status).length] as const);
  const held = renewals.filter((renewal) => renewal.held.length > 0);
  const ordered = [...results].sort((a, b) => rank(a.slug) - rank(b.slug) || (a.slug < b.slug ? -1 : 1));
  const sections = [
    ...SECTIONS.map(({ title, has }) => ({ title, lines: ordered.filter(has).map(lineOf) })),
    {
      title: "The value stands, but other facts of that source are for a person to read",
      lines: held.map(
        (h) => `- ${code(h.record)} source ${code(h.source)}: ${h.held.map(code).join(", ")} · ${link(h.url)}`,
      ),
    },
  ].filter(({ lines }) => lines.length > 0);
  let text = `# Do the facts still stand?

${days.join(" to ")}: ${results.length} facts looked for on ${new Set(results.map(({ url }) => url)).size} pages. ${renewals.length - held.length} sources state everything that rests on them and can be dated anew.

| result | facts |
| --- | ---: |
${counts.map(([status, count]) => `| ${status} | ${count} |`).join("\n")}
`;
  for (const { title, lines } of sections) {
    text += `\n## ${title} (${lines.length})\n\n`;
    let told = 0;
    for (const line of lines) {
      if (text.length + line.length > ROOM) break;
      text += `${line}\n`;
      told++;
    }
    if (told < lines.length) text += `- … and ${lines.length - told} more, in the results\n`;
    if (text.length > ROOM - SPARE) {
      const next = sections.slice(sections.findIndex((section) => section.title === title) + 1);
      if (next.length > 0)
        text += `\nNot told here: ${next.map(({ lines: l }) => l.length).reduce((a, b) => a + b, 0)} more, in the results.\n`;
      break;
    }
  }
  return text;
}

function lineOf({ record, contact, fact, value, url, to, found, instead, why, status }: Result): string {
  const news = [
    instead ? `now ${instead.map(code).join(", ")}` : "",
    to ? `moved to ${link(to)}, where it ${found ? "stands" : "does not stand"}` : "",
    why && status !== "stands" ? why : "",
  ].filter(Boolean);
  return `- ${code(record)} ${code(contact)}${fact === "hours" ? " hours" : ""} ${code(value)} · ${link(url)}${news.length > 0 ? ` · ${news.join(" · ")}` : ""}`;
}

// what comes from pages must neither break out of its place nor call anybody
const code = (text: string) =>
  `\`${text
    .replace(/[`\s]+/g, " ")
    .trim()
    .slice(0, 120)}\``;
const link = (url: string) => `<${url.replace(/[<>\s]/g, encodeURIComponent).slice(0, 300)}>`;
