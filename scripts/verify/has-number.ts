import { sameNumber } from "../../data/same-number.ts";
import type { Look } from "./look-for.ts";
import type { PageNumber } from "./page-numbers.ts";
import type { PageContent } from "./read-content.ts";

type NumberLook = Extract<Look, { kind: "number" }>;

/** Between two digits of one number, as in data/scan.ts. */
const GAP = "[^\\p{L}\\p{N}\\n,;:=$€£¥₹]{0,6}";
/** A code this short stands on pages by chance too: it counts only beside a word about calling. */
const SHORT = 6;
const CALLING =
  /call|phone|dial|hotline|helpline|contact|customer|support|emergency|relay|number|short ?code|anruf|telefon|appel|t[ée]l[ée]phone|compose[rz]|tel[ée]fono|numero|número|\b(?:tel|tty|text|sms|ring|bel|ara|marque|marca|llama|llame|ligue|ligar|chiama|hubungi|panggil)\b|電話|电话|热线|專線|专线|拨|撥|致电|客服|短信|전화|번호|फ़ोन|कॉल/i;
const NEAR = 60;
/** A country code that stands before the digits. */
const CODE = /(?:\+|\b00)\s?(\d{1,3})[^\p{L}\p{N}\n]{0,6}$/u;

/**
 * Whether a number stands on a page: among the numbers that are found there, or else its own digits in their order,
 * which also finds it where the rules that keep order numbers and dates out would not.
 */
export function hasNumber(content: PageContent, found: readonly PageNumber[], { value, phone }: NumberLook): boolean {
  if (found.some(({ digits }) => sameNumber(digits, phone))) return true;
  const dialled = content.links.filter((link) => /^(?:tel|callto|sms):/i.test(link));
  const text = [content.text, content.aside, ...dialled]
    .join("\n")
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const code = codeOf(phone);
  return spellings(value, phone, code).some((spelling) => {
    for (const { index, 0: run } of text.matchAll(spelling)) {
      const other = CODE.exec(text.slice(Math.max(0, index - 12), index))?.[1];
      if (other !== undefined && other !== code) continue;
      if (phone.home.length > SHORT || CALLING.test(text.slice(Math.max(0, index - NEAR), index + run.length + NEAR)))
        return true;
    }
    return false;
  });
}

/** The country code, or nothing when the number has none. */
function codeOf({ home, abroad, kind }: NumberLook["phone"]): string {
  const national = home.replace(/^0/, "");
  return kind !== "short-code" && abroad?.endsWith(national) ? abroad.slice(1, -national.length) : "";
}

function spellings(value: string, { home, abroad, kind }: NumberLook["phone"], code: string): RegExp[] {
  const alone = (signs: string) => new RegExp(`(?<![\\d+#*])${signs}(?![\\d#*]|[.:,]\\d)`, "giu");
  if (kind === "short-code" || abroad === null)
    return [new RegExp(`(?<![\\d+#*.,:/$€£¥-])${spaced(home)}(?![\\d#*%]|[.:,/-]\\d)`, "gu")];
  return [
    alone(spaced(home)),
    new RegExp(`(?:\\+|(?<!\\d))(?:00)?${spaced(abroad.slice(1))}(?!\\d)`, "gu"),
    // the trunk zero that people write in brackets after the country code
    ...(code ? [alone(`\\+?${spaced(code)}${GAP}0${GAP}${spaced(home.replace(/^0/, ""))}`)] : []),
    // 1-800-FLOWERS
    ...(/[a-z]/i.test(value) ? [alone(spaced(value.replace(/[^a-z\d]/gi, "")))] : []),
  ];
}

const spaced = (signs: string) => [...signs].map(literal).join(GAP);
const literal = (sign: string) => sign.replace(/[*+.#]/g, "\\$&");
