import type { Check, Finding } from "./types.ts";

const EMAIL = /^[^\s@<>()[\],;:"\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;
/** Pages that anybody may fill: what stands there is not the company's word. */
const SEARCH = /[?&](q|query|search|s|keyword|wd)=/i;

export const values: Check = {
  id: "values",
  why: "A value can be used as it stands: an e-mail address is one, a URL is https and no search result",
  run(slug, record) {
    const findings: Finding[] = [];
    for (const [i, contact] of record.contacts.entries()) {
      const pointer = `/contacts/${i}/value`;
      if (contact.channel === "email" && !EMAIL.test(contact.value))
        findings.push({ slug, pointer, message: `"${contact.value}" is no e-mail address` });
      if (["web-form", "community"].includes(contact.channel) && !/^https?:\/\//.test(contact.value))
        findings.push({ slug, pointer, message: "a web form is reached by its URL", suggestion: "https://…" });
      if (/^http:\/\//.test(contact.value))
        findings.push({
          slug,
          pointer,
          message: "plain http",
          suggestion: "the https address of the page, if it answers there",
        });
      if (/^https?:/.test(contact.value) && SEARCH.test(contact.value))
        findings.push({ slug, pointer, message: "a search result is no contact" });
      if (
        contact.channel === "phone" &&
        contact.evidence.every((id) => ["blog", "seed"].includes(record.sources[id]?.kind ?? ""))
      )
        findings.push({
          slug,
          pointer,
          message: "only blogs or seed articles state this number",
          suggestion: 'move it to "withheld" with "as": "unproved"',
        });
    }
    for (const [i, help] of record.help.entries())
      if (help.start && help.url.includes("*"))
        findings.push({ slug, pointer: `/help/${i}/url`, message: "a start page is one address, without *" });
    return findings;
  },
};
