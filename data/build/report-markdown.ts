import type { Report } from "./report.ts";

const table = (title: string, figures: Record<string, number>, most = 40) =>
  [
    `| ${title} | |`,
    "| --- | ---: |",
    ...Object.entries(figures)
      .slice(0, most)
      .map(([word, n]) => `| ${word} | ${n} |`),
  ].join("\n");

/** The report for people: data/REPORT.md. */
export const reportMarkdown = (r: Report): string => `# What the data holds

Figures of ${r.date}, worked out from the records by \`npm run data:report -- --write\`; a test keeps this page fresh.

| | |
| --- | ---: |
| platforms | ${r.platforms} |
| contacts | ${r.contacts} |
| routes | ${r.routes} |
| platforms with a verified contact that reaches people | ${r.verifiedHuman} |
| of those, dated within its shelf life | ${r.verifiedFresh} |
| facts without evidence | ${r.factsWithoutEvidence} |
| numbers under two unrelated platforms | ${r.sharedNumbers} |
| regulators and other bodies | ${r.regulators} |
| rights | ${r.rights} |
| of the 100 most wanted domains | ${r.coverage["100"]} |
| of the 300 most wanted | ${r.coverage["300"]} |
| of the 1,000 most wanted | ${r.coverage["1000"]} |

${table("trust of contacts", r.trust)}

${table("freshness of contacts", r.freshness)}

${table("channel", r.channel)}

${table("sources by kind", r.sources)}

${table("values held back", r.withheld)}

${table("category", r.category)}

${table("country (the 40 with most platforms)", r.country)}

## Sources disagree

${r.disputes.length} platforms have a contact on which sources disagree: ${r.disputes.join(", ") || "none"}.

## Check next

The most wanted whose best word is missing, old or undated.

| platform | why |
| --- | --- |
${r.next.map(({ slug, why }) => `| ${slug} | ${why} |`).join("\n")}
`;
