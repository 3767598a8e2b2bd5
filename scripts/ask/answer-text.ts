import type { Answer, AnsweredContact } from "../../data/answer.ts";
import type { Dataset } from "../../data/dataset.ts";

const BADGE: Record<string, string> = {
  verified: "✓ Verified",
  corroborated: "Two sources agree",
  reported: "Reported",
  disputed: "Sources disagree",
  withdrawn: "No longer in use",
  false: "Not theirs",
};

const PAGE: Record<Answer["page"], string> = {
  help: "a help page of theirs",
  official: "an official page of theirs",
  tenant: "a page that anybody may fill",
  "look-alike": "NOT theirs",
  unknown: "not known",
};

/** Trust in words, with who says so and when. */
function badge({ trust, freshness, date, sources }: AnsweredContact): string {
  const who = sources[0]?.publisher ?? "";
  const when = freshness === "undated" ? "date unknown" : freshness === "old" ? `last seen ${date}: re-check` : date;
  return `${BADGE[trust]} · ${who} · ${when}`;
}

function waitText({ min, max, unit, statistic, n }: NonNullable<NonNullable<Answer["best"]>["wait"]>): string {
  const figures = new Set([min, max].filter((figure) => figure !== undefined));
  return `${[...figures].join("–")} ${unit} (${statistic}${n ? `, n = ${n}` : ""})`;
}

/** An answer for people to read in a terminal. */
export async function answerText(answer: Answer, dataset: Dataset): Promise<string> {
  const lines: string[] = [];
  const platform = answer.about ? await dataset.platform(answer.about) : null;
  lines.push(`${answer.name ?? "No known platform"} — ${answer.kind === "url" ? PAGE[answer.page] : answer.kind}`);
  for (const warning of answer.warnings) lines.push(`! ${warning.text}`);
  for (const { raw, verdict, count } of [...answer.numbers, ...answer.emails, ...answer.handles])
    lines.push(`  ${raw}: ${verdict} (${count}×)`);
  const [first] = answer.contacts;
  if (answer.best && first) {
    const { open, opensAt, wait } = answer.best;
    lines.push(
      "",
      `Best way now${answer.abroad ? " (for another country)" : ""}: ${answer.best.channel} · ${answer.best.value}`,
      `  ${badge(first)}`,
    );
    lines.push(`  Open: ${open}${opensAt ? `, opens ${opensAt}` : ""}`);
    lines.push(`  Wait: ${wait ? waitText(wait) : "no figure known"}`);
    for (const [i, step] of answer.best.steps.entries()) {
      lines.push(
        `  ${i + 1}. ${step.do.en}${step.say ? ` — say “${step.say.text}”` : ""}${step.press ? ` — press ${step.press}` : ""}${step.open ? ` — ${step.open}` : ""}`,
      );
    }
  } else if (platform) lines.push("", "No proved way to a person is known.");
  const rest = answer.best ? answer.contacts.slice(1) : answer.contacts;
  if (rest.length > 0)
    lines.push(
      "",
      "Others:",
      ...rest.map((c) => `  ${c.channel} · ${c.value}${c.role === "support" ? "" : ` [${c.role}]`}\n      ${badge(c)}`),
    );
  if (answer.withheld.length > 0)
    lines.push("", "Held back:", ...answer.withheld.map((w) => `  ${w.channel} · ${w.value} (${w.as}): ${w.why}`));
  const sources = new Map(answer.contacts.flatMap((c) => c.sources).map((s) => [s.url, s]));
  if (sources.size > 0)
    lines.push("", "Sources:", ...[...sources.values()].map((s) => `  ${s.title} — ${s.url} (${s.kind})`));
  return `${lines.join("\n")}\n`;
}
