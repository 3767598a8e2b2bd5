/** What a text may give away. */
export type PrivateKind = "secret" | "email" | "card" | "bank-account" | "id-number" | "phone";

/** A piece of private data in a text. */
export interface PrivateDatum {
  kind: PrivateKind;
  text: string;
  /** UTF-16 index at which it begins. */
  start: number;
  end: number;
}

/** Longest text that is looked at. */
const MAX = 20_000;

const SECRET =
  /(?:pass(?:word|code|wort)|kennwort|mot de passe|contraseña|senha|palavra-passe|\bPIN\b|\bCVV\b|\bCVC\b|\bOTP\b|密码|验证码|パスワード|暗証番号|確認コード)\s*(?:is|ist|est|es|é|是|为|は)?\s*[:：=]?\s*([^\s,;，。；]{3,64})/giu;
const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
const IBAN = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])/gi;
const DIGITS = /(?<![A-Za-z0-9_])(?:\+ ?)?\(?\d(?:[ \-.()/]{0,3}\d){6,18}(?:-?[Xx])?(?![A-Za-z0-9_])/g;
const SPANISH_ID = /(?<![A-Za-z0-9])(\d{8})[- ]?([A-Z])(?![A-Za-z0-9])/gi;
/** Beginnings and lengths of the large card networks. */
const CARD =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|6(?:011|5\d\d|4[4-9]\d)\d{12}|62\d{14,17})$/;
/** What stands before digits that the company gave out itself. */
const REFERENCE =
  /(?:\b(?:order|booking|ticket|case|ref(?:erence)?|invoice|tracking|flight|commande|dossier|pedido|reserva|protocolo|bestellung|bestellnummer|vorgangsnummer|auftrag)\b|单号|订单|工单|编号|受付番号|注文番号)[^\p{L}\d]{0,4}(?:n(?:o|r|umber|º|°|úmero|uméro|umero)?\.?)?[\s:：#№]*$/iu;
const DATE = /^(?:(?:19|20)\d\d[-./ ]\d\d?[-./ ]\d\d?|\d\d?[-./ ]\d\d?[-./ ](?:19|20)\d\d)(?!\d)/;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/**
 * Finds what should not stand in a public post: addresses, numbers of telephones, cards, accounts and identity papers,
 * and passwords and codes, which should stand in no message at all. Numbers count only where their check digits agree.
 * @param known values of the company's own, which are no secret
 * @returns in order, none inside another
 */
export function privateData(text: string, known: readonly string[] = []): PrivateDatum[] {
  // full-width digits and signs are as long as the ASCII ones, so that the places stay
  const plain = text
    .slice(0, MAX)
    .replace(/[\uff10-\uff19\uff0b\uff0d\uff20\uff0e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  const theirs = new Set(known.map(bare));
  const found: PrivateDatum[] = [];
  const add = (kind: PrivateKind, start: number, value: string) => {
    const end = start + value.length;
    if (theirs.has(bare(value)) || found.some((other) => start < other.end && other.start < end)) return;
    found.push({ kind, text: text.slice(start, end), start, end });
  };
  for (const match of plain.matchAll(SECRET)) {
    const value = match[1] ?? "";
    // "my password does not work" gives nothing away
    if (/\d/.test(value)) add("secret", match.index + match[0].length - value.length, value);
  }
  for (const { 0: value, index } of plain.matchAll(EMAIL)) add("email", index, value);
  for (const { 0: value, index } of plain.matchAll(IBAN)) if (isIban(value)) add("bank-account", index, value);
  for (const { 0: value, 1: digits = "", 2: letter = "", index } of plain.matchAll(SPANISH_ID))
    if ("TRWAGMYFPDXBNJZSQVHLCKE"[Number(digits) % 23] === letter.toUpperCase()) add("id-number", index, value);
  for (const { 0: value, index } of plain.matchAll(DIGITS)) {
    const kind = numberKind(value.trim(), plain.slice(Math.max(0, index - 30), index));
    if (kind) add(kind, index, value);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A text with private data blotted out, so that its length tells nothing. */
export function redact(text: string, data: readonly PrivateDatum[]): string {
  let out = "";
  let at = 0;
  for (const { start, end } of data) {
    out += `${text.slice(at, start)}***`;
    at = end;
  }
  return out + text.slice(at);
}

const bare = (value: string) => value.toLowerCase().replace(/[\s().\-/+]/g, "");

function numberKind(value: string, before: string): PrivateKind | null {
  const digits = value.replace(/[^\dXx]/g, "").toUpperCase();
  if (isChineseId(digits) || /^\d{3}-\d{2}-\d{4}$/.test(value) || isBrazilianId(value, digits)) return "id-number";
  if (REFERENCE.test(before)) return null;
  if (CARD.test(digits) && isLuhn(digits)) return "card";
  if (DATE.test(value) || ADDRESS.test(value) || digits.length > 15) return null;
  const grouped = /\d[^\d]+\d/.test(value);
  return value.startsWith("+") ||
    /^1[3-9]\d{9}$/.test(digits) ||
    /^0\d{8,11}$/.test(digits) ||
    (digits.length >= 9 && grouped) ||
    /^[2-9]\d{2}[2-9]\d{6}$/.test(digits)
    ? "phone"
    : null;
}

/** ISO/IEC 7812: cards. */
function isLuhn(digits: string): boolean {
  let sum = 0;
  for (const [i, digit] of [...digits].reverse().entries()) {
    const n = Number(digit) * (i % 2 === 0 ? 1 : 2);
    sum += n > 9 ? n - 9 : n;
  }
  return sum % 10 === 0;
}

/** ISO 13616: the remainder of the rearranged account number by 97 is one. */
function isIban(value: string): boolean {
  const packed = value.replace(/ /g, "").toUpperCase();
  let rest = 0;
  for (const sign of packed.slice(4) + packed.slice(0, 4))
    rest = Number(`${rest}${/\d/.test(sign) ? sign : sign.charCodeAt(0) - 55}`) % 97;
  return packed.length >= 15 && packed.length <= 34 && rest === 1;
}

/** GB 11643: eighteen signs, a date of birth among them, the last one checks. */
function isChineseId(digits: string): boolean {
  if (!/^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (2 ** (17 - i) % 11);
  return "10X98765432"[sum % 11] === digits[17];
}

/** CPF: eleven digits, the last two check. Only in its usual grouping: eleven plain digits are more often a telephone. */
function isBrazilianId(value: string, digits: string): boolean {
  if (!/^\d{3}\.\d{3}\.\d{3}-\d{2}$/.test(value) || /^(\d)\1+$/.test(digits)) return false;
  const check = (length: number) => {
    let sum = 0;
    for (let i = 0; i < length; i++) sum += Number(digits[i]) * (length + 1 - i);
    return ((sum * 10) % 11) % 10;
  };
  return check(9) === Number(digits[9]) && check(10) === Number(digits[10]);
}
