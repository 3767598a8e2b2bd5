import { addressTexts } from "./address-texts.ts";
import { type DataTelephone, telephonesIn } from "./data-telephones.ts";
import { type Candidate, candidatesIn, isNumber, numbersIn, partsOf } from "./numbers-in.ts";
import type { Cues, SeenNumber } from "./scan.ts";

/** Where something stood. */
export type Where = "text" | "link" | "image" | "data" | "meta" | "title" | "url";

/** A number, an e-mail address or a messenger account on a page. */
export interface FoundValue {
  kind: "phone" | "email" | "handle";
  /** As it stands on the page. */
  raw: string;
  /** Of a telephone number: ASCII digits, `+` in front where the page has one. */
  digits: string;
  /** How many times it stands on the page. */
  count: number;
  where: Where[];
  /** What stands before it, each different text once. */
  before: string[];
  /** Whether its form or what stands around it leaves no doubt that it is meant to be used. */
  sure: boolean;
}

/** Everything found on a page. */
export interface FoundOnPage {
  values: FoundValue[];
  /** Telephones in data for search engines. */
  data: DataTelephone[];
}

/** Most values that are kept. */
const MOST = 300;
/** Most contexts that are kept of one value. */
const CONTEXTS = 20;

/** An address that mail can go to; `logo@2x.png` is none. */
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.(?!png$|jpe?g$|gif$|svg$|webp$|css$|js$)[a-z]{2,24}$/i;

const CALLED = /call|phone|tel|dial|hotline|helpline|toll|contact|support|number|电话|热线|拨打|客服|致电|專線|专线/i;

/** What a page's cues hold, told from what only looks so. The same number in several forms is one. */
export function foundOn(cues: Cues): FoundOnPage {
  const found = new Map<string, FoundValue>();
  const put = (
    kind: FoundValue["kind"],
    raw: string,
    digits: string,
    where: Where,
    count: number,
    more: Partial<FoundValue> = {},
  ) => {
    const key = kind === "phone" ? digits : `${kind} ${raw.toLowerCase()}`;
    const known = found.get(key);
    if (known) {
      known.count += count;
      known.sure ||= more.sure ?? true;
      if (!known.where.includes(where)) known.where.push(where);
      for (const text of more.before ?? [])
        if (known.before.length < CONTEXTS && !known.before.includes(text)) known.before.push(text);
    } else if (found.size < MOST)
      found.set(key, { kind, raw: raw.slice(0, 80), digits, count, where: [where], before: [], sure: true, ...more });
  };
  const candidate = (one: Candidate, where: Where, count: number) => {
    for (const part of partsOf(one))
      if (isNumber(part))
        put("phone", shown(part), part.digits, where, count, { before: [part.before], sure: isSure(part) });
  };
  for (const text of addressTexts(cues.url)) for (const one of candidatesIn(text)) candidate(one, "url", 1);
  for (const one of candidatesIn(cues.title)) candidate(one, "title", 1);
  for (const { where, count, ...one } of cues.numbers as SeenNumber[]) candidate(one, where, count);
  for (const [href, count] of cues.links) {
    const link = linked(href);
    if (link) put(link.kind, link.raw, link.digits, "link", count);
  }
  for (const [text, count] of cues.addresses) {
    const kind = EMAIL.test(text) ? "email" : "handle";
    const raw = kind === "email" ? text.replace(/^[.+-]+/, "") : handleIn(text);
    if (raw) put(kind, raw, "", "text", count);
  }
  const data = cues.data.flatMap(telephonesIn);
  for (const { value } of data)
    for (const { raw, digits } of numbersIn(`tel ${value}`)) put("phone", raw, digits, "data", 1);
  return { values: merged([...found.values()]), data };
}

/** A number with the bracket that it begins with. */
function shown({ raw, before }: Candidate): string {
  const bare = raw.replace(/[^\d)\]】]+$/, "");
  const open = /[([【]$/.exec(before)?.[0] ?? "";
  const closes = bare.search(/[)\]】]/);
  return closes >= 0 && open && !/[([【]/.test(bare.slice(0, closes)) ? open + bare : bare.replace(/[^\d]+$/, "");
}

/** Whether a number is one beyond doubt: ids of ten digits with gaps are rare, shorter ones are not. */
function isSure({ raw, digits, before }: Candidate): boolean {
  const run = digits.replace("+", "");
  return (
    digits !== run ||
    CALLED.test(before.slice(-24)) ||
    (run.length >= 10 && /\d\D+\d/.test(raw)) ||
    /^1?8(?:00|33|44|55|66|77|88)\d{7}$/.test(run)
  );
}

/** What a link calls, writes to or chats with, or null. */
export function linked(href: string): Pick<FoundValue, "kind" | "raw" | "digits"> | null {
  const [, scheme = "", rest = ""] = /^([a-z]+):(?:\/\/)?(.*)$/is.exec(href.trim()) ?? [];
  const phone = (text: string, plus: string) => {
    const digits = [...candidatesIn(text)][0]?.digits ?? "";
    const run = digits.replace("+", "");
    return run.length >= 5 && run.length <= 15
      ? ({ kind: "phone", raw: text.trim().slice(0, 60), digits: digits[0] === "+" ? digits : plus + run } as const)
      : null;
  };
  const target = decoded(rest).split(/[?&;,]/)[0] ?? "";
  if (/^(?:tel|callto|sms|skype)$/i.test(scheme)) return phone(target, "");
  if (/^mailto$/i.test(scheme)) return EMAIL.test(target) ? { kind: "email", raw: target, digits: "" } : null;
  const chat = /(?:\/\/|\.|^)(?:wa\.me\/|whatsapp\.com\/send\/?\?(?:.*&)?phone=)\+?([\d%+() -]{7,20})/i.exec(href);
  if (chat) return phone(decoded(chat[1] ?? ""), "+");
  const account = /(?:\/\/|\.|^)((?:t|m|line)\.me\/(?!share|joinchat|msg)[\w@~/+-]{3,60})/i.exec(href)?.[1];
  if (account) return { kind: "handle", raw: account, digits: "" };
  const qq = /qq\.com\/.*uin=(\d{5,12})/i.exec(href)?.[1];
  return qq ? { kind: "handle", raw: `QQ ${qq}`, digits: "" } : null;
}

/** The messenger account in a text like `微信号：abc123`, or null where the words only speak of the messenger. */
function handleIn(text: string): string | null {
  const [, messenger = "", between = "", name = ""] = /^([a-z]+|微信)(.*?)([\w-]{5,30})$/isu.exec(text) ?? [];
  if (/^qq$/i.test(messenger)) return /^\d{5,12}$/.test(name) ? `QQ ${name}` : null;
  const named = /\d/.test(name) ? /[a-z]/i.test(name) || /[号:：]/.test(between) : /[:：@]|id\s*$/i.test(between);
  return named ? `${messenger} ${name}` : null;
}

/** Whether digits are the same number as others that are written as full or fuller. */
export function sameDigits(fuller: string, digits: string): boolean {
  const [full, national] = [fuller.replace("+", ""), digits.replace(/^0/, "")];
  return (
    fuller === digits ||
    (national[0] !== "+" && national.length >= 7 && full.endsWith(national) && full.length - national.length <= 3)
  );
}

/** One number in several forms (`+1 800 …`, `1-800-…`, `800-…`) counts as one, in its fullest form. */
function merged(values: FoundValue[]): FoundValue[] {
  const out: FoundValue[] = [];
  for (const value of values.toSorted((a, b) => b.digits.length - a.digits.length)) {
    const same =
      value.kind === "phone"
        ? out.find((one) => one.kind === "phone" && sameDigits(one.digits, value.digits))
        : undefined;
    if (!same) {
      out.push(value);
      continue;
    }
    same.count += value.count;
    same.sure ||= value.sure;
    same.where = [...new Set([...same.where, ...value.where])];
    same.before = [...new Set([...same.before, ...value.before])].slice(0, CONTEXTS);
  }
  return out.sort((a, b) => values.indexOf(a) - values.indexOf(b));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
