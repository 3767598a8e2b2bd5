import { contactNumber, numberChannels } from "../build/contact-number.ts";
import type { Check, Finding } from "./types.ts";

export const numbers: Check = {
  id: "numbers",
  why: "A number that the numbering plan does not know cannot be dialled; short codes and premium lines are said to be that",
  run(slug, record) {
    const findings: Finding[] = [];
    for (const [i, contact] of record.contacts.entries()) {
      if (!numberChannels.has(contact.channel)) continue;
      const pointer = `/contacts/${i}/value`;
      const number = contactNumber(record, contact);
      if (!number) {
        if (contact.channel === "phone")
          findings.push({
            slug,
            pointer,
            message: `"${contact.value}" is no valid number of ${(contact.countries ?? record.countries).join(", ")}`,
            suggestion:
              'write it with +country code, or "number": "short-code" (vanity, …), or "dial": {"home": "…", "abroad": null}',
          });
        continue;
      }
      if (number.kind === "premium" && contact.cost !== "premium")
        findings.push({
          slug,
          pointer,
          message: "a premium-rate number",
          suggestion: 'say so: "cost": "premium", "number": "premium"',
        });
    }
    return findings;
  },
};
