import type { Check, Finding } from "./types.ts";

/** Bidirectional controls, zero-width and other invisible characters (Unicode Cf but for emoji joiners), and markup. */
const HIDDEN = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/u;

export const text: Check = {
  id: "text",
  why: "What is shown is what is stored: no hidden characters, no markup, and Chinese platforms speak Chinese too",
  run(slug, record) {
    const findings: Finding[] = [];
    const chinese = record.countries.includes("CN");
    const walk = (node: unknown, pointer: string): void => {
      if (typeof node === "string") {
        if (HIDDEN.test(node))
          findings.push({
            slug,
            pointer,
            message: "holds invisible characters",
            suggestion: node.replace(new RegExp(HIDDEN, "gu"), ""),
          });
        if (/<\/?[a-z][^>]*>/i.test(node)) findings.push({ slug, pointer, message: "holds markup; texts are plain" });
        return;
      }
      if (!node || typeof node !== "object") return;
      if (chinese && "en" in node && typeof node.en === "string" && !("zh-CN" in node))
        findings.push({
          slug,
          pointer,
          message: "a Chinese platform carries its texts in Chinese too",
          suggestion: '"zh-CN": "…"',
        });
      for (const [key, value] of Object.entries(node)) walk(value, `${pointer}/${key}`);
    };
    walk(record, "");
    return findings;
  },
};
