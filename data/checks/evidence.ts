import type { Check, Finding } from "./types.ts";

/** Walks a record and calls `visit` for each `evidence` list with the JSON pointer of its owner. */
function eachEvidence(node: unknown, pointer: string, visit: (ids: string[], pointer: string) => void): void {
  if (Array.isArray(node)) for (const [i, item] of node.entries()) eachEvidence(item, `${pointer}/${i}`, visit);
  else if (node && typeof node === "object")
    for (const [key, value] of Object.entries(node))
      if (key === "evidence" && Array.isArray(value)) visit(value as string[], `${pointer}/evidence`);
      else if (key !== "sources") eachEvidence(value, `${pointer}/${key}`, visit);
}

export const evidence: Check = {
  id: "evidence",
  why: "Each fact names the sources that state it; each source is there because a fact needs it",
  run(slug, record) {
    const findings: Finding[] = [];
    const used = new Set<string>();
    const known = Object.keys(record.sources);
    eachEvidence(record, "", (ids, pointer) => {
      for (const id of ids) {
        used.add(id);
        if (!(id in record.sources))
          findings.push({
            slug,
            pointer,
            message: `no source "${id}"`,
            suggestion: `one of ${known.join(", ") || "(no sources yet)"}`,
          });
      }
    });
    for (const id of known)
      if (!used.has(id))
        findings.push({
          slug,
          pointer: `/sources/${id}`,
          message: "no fact rests on this source",
          suggestion: "remove it, or name it in the evidence of what it states",
        });
    return findings;
  },
};
