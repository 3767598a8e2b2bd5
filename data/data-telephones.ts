/** A telephone in data for search engines, and what it is said to be of. */
export interface DataTelephone {
  /** As it stands there. */
  value: string;
  /** Digits alone. */
  digits: string;
  /** Whose it is said to be and what for: two telephones of the same thing contradict each other. */
  of: string;
  /** Whether it is said what it is for, or where: then it need not be the number in the text. */
  narrow: boolean;
}

/** Most telephones read, and the depth to which they are looked for. */
const MOST = 50;
const DEPTH = 12;
/** What tells one thing from another. */
const WHAT = [
  "@id",
  "name",
  "url",
  "contactType",
  "areaServed",
  "availableLanguage",
  "address",
  "contactOption",
  "branchCode",
];
const NARROW = ["contactType", "areaServed", "availableLanguage", "contactOption", "branchCode"];

/** The telephones in a block of JSON-LD; of a block that is no JSON, those that can be made out. */
export function telephonesIn(block: string): DataTelephone[] {
  const found: DataTelephone[] = [];
  const put = (value: unknown, of: string, narrow: boolean) => {
    for (const one of Array.isArray(value) ? value : [value]) {
      const text = typeof one === "string" || typeof one === "number" ? String(one) : "";
      const digits = text.normalize("NFKC").replace(/\D/g, "");
      // letters on the keys are left to people; a list of several is no contradiction
      if (!/[a-z]{3}/i.test(text) && digits.length >= 5 && digits.length <= 15 && found.length < MOST)
        found.push({ value: text.slice(0, 60), digits, of, narrow: narrow || Array.isArray(value) });
    }
  };
  const visit = (node: unknown, within: string, narrow: boolean, depth: number) => {
    if (typeof node !== "object" || node === null || depth > DEPTH) return;
    if (Array.isArray(node)) {
      for (const item of node.slice(0, 500)) visit(item, within, narrow, depth + 1);
      return;
    }
    const thing = node as Record<string, unknown>;
    const own = WHAT.filter((key) => thing[key] !== undefined).map((key) => `${key}=${JSON.stringify(thing[key])}`);
    const of = own.length > 0 ? own.join(" ").slice(0, 500) : within;
    const narrower = narrow || NARROW.some((key) => thing[key] !== undefined);
    for (const [key, value] of Object.entries(thing))
      if (/^telephone$/i.test(key)) put(value, of, narrower);
      else visit(value, key === "contactPoint" ? `${within} ${of}` : of, narrower, depth + 1);
  };
  try {
    visit(JSON.parse(block), "", false, 0);
  } catch {
    for (const [, value] of block.matchAll(/"telephone"\s*:\s*"([^"]{3,60})"/gi)) put(value, "", false);
  }
  return found;
}
