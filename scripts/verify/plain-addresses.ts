import type { PageContent } from "./read-content.ts";

const AT = /\s*[[({<]\s*(?:at|ät|arroba|chiocciola|a|@)\s*[\])}>]\s*/gi;
const DOT = /\s*[[({<]\s*(?:dot|punkt|punto|point|ponto|\.)\s*[\])}>]\s*/gi;
const ADDRESS = /[a-z0-9][\w.+'-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/g;

/** Every e-mail address on a page, each once, in lower case, with `[at]` and its like undone. */
export function plainAddresses({ text, aside, links }: PageContent): string[] {
  const mail = links.filter((link) => /^mailto:/i.test(link)).map(decode);
  const plain = [text, aside, ...mail.map((link) => link.replace(/^mailto:/i, ""))]
    .join("\n")
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(AT, "@")
    .replace(DOT, ".")
    .toLowerCase();
  return [...new Set([...plain.matchAll(ADDRESS)].map(([address]) => address.replace(/[.'-]+$/, "")))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
