/** A run of digits that may be a telephone number, with what stands around it. */
export interface Candidate {
  /** As it stands there, disguises taken off. */
  raw: string;
  /** ASCII digits, `+` in front where it has one. */
  digits: string;
  before: string;
  after: string;
}

/** How much of what stands before and after a run of digits is kept: enough to name whose it is said to be. */
const BEFORE = 60;
const AFTER = 4;

const DIGIT_WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const DIGIT_WORD = `(?:${DIGIT_WORDS.join("|")}|oh)`;
const WORD = RegExp(DIGIT_WORD, "gi");
/** Digits in words, also between others in figures. */
const WORDS = RegExp(`(?:(?:\\b${DIGIT_WORD}\\b|\\d)[\\s,.-]{0,3}){5,40}`, "gi");
/** Fewer words than this are meant as words. */
const LEAST_WORDS = 3;
/** A toll-free number with signs between its groups that elsewhere end a number. */
const TOLL_FREE = /(?:\b1\s?[:;=,]\s?)?\b(8(?:00|33|44|55|66|77|88))\s?[:;=,]\s?(\d{3})\s?[:;=,]\s?(\d{4})(?!\d)/g;
const HAN = "〇一二三四五六七八九";
const MAY_HOLD = RegExp(`\\p{N}|[零幺${HAN}]{3}|${DIGIT_WORD}`, "iu");

/** A run as long as a telephone number in which letters may stand for the digits that they look like. */
const AS_LETTERS = /(?<![\p{L}\p{N}])[\dOolI](?:[^\p{L}\p{N}\n]{0,3}[\dOolI]){8,15}(?![\p{L}\p{N}])/gu;

/** Every digit of whatever script, style or disguise as an ASCII one; what is invisible is gone. */
function plainDigits(text: string): string {
  // only text that has something to bring back pays for it
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what needs no work
  const ascii = /^[\x00-\x7f]*$/.test(text);
  const out = ascii
    ? text
    : text
        // a footnote after a number is no digit of it
        .replace(/(?<=\d)[\xb9\xb2\xb3\u2070-\u2079]{1,2}(?![\xb9\xb2\xb3\u2070-\u2079\d])/g, " ")
        .normalize("NFKC")
        .replace(/\p{Default_Ignorable_Code_Point}|\u20e3/gu, "")
        .replace(/[\u2776-\u277e\u2780-\u2788\u278a-\u2792\u24f5-\u24fd\u24ff]/g, (c) => {
          const code = c.charCodeAt(0);
          return String(
            code === 0x24ff
              ? 0
              : code - (code < 0x2776 ? 0x24f4 : code < 0x2780 ? 0x2775 : code < 0x278a ? 0x277f : 0x2789),
          );
        })
        .replace(/(?![0-9])\p{Nd}/gu, (c) => {
          let zero = c.codePointAt(0) ?? 0;
          const value = zero;
          while (value - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
          return String(value - zero);
        })
        .replace(/[〇零一幺二三四五六七八九](?:[\s-]{0,3}[〇零一幺二三四五六七八九]){4,40}/g, (run) =>
          run.replace(/[^\s-]/g, (c) => String(c === "零" ? 0 : c === "幺" ? 1 : HAN.indexOf(c))),
        )
        .replace(/[ОоΟο]/g, "O");
  return out
    .replace(AS_LETTERS, (run) =>
      // mostly digits, or it is a word
      (run.match(/\d/g) ?? []).length < 6 ? run : run.replace(/o/gi, "0").replace(/[lI]/g, "1"),
    )
    .replace(TOLL_FREE, (run, ...[area, first, last]) => `${run[0] === "8" ? "" : "1-"}${area}-${first}-${last}`)
    .replace(WORDS, (run) => {
      if ((run.match(WORD)?.length ?? 0) < LEAST_WORDS) return run;
      return `${run.replace(WORD, (w) => String(Math.max(0, DIGIT_WORDS.indexOf(w.toLowerCase()))))} `;
    });
}

/** Between two digits of one number: up to six signs that are neither letter nor digit nor a new line, or one comma. */
const NUMBER = /(?:\+[^\p{L}\p{N}\n,;:=$€£¥₹]{0,4})?\d(?:(?:[^\p{L}\p{N}\n,;:=$€£¥₹]{0,6}|,)\d){4,40}/gu;

/** Everything in a text that may be a telephone number, in all disguises met so far; `isNumber` tells which are. */
export function* candidatesIn(text: string): Generator<Candidate> {
  if (!MAY_HOLD.test(text)) return;
  const plain = plainDigits(text);
  for (const { 0: found, index } of plain.matchAll(NUMBER)) {
    const end = index + found.length;
    const raw = found.trim();
    yield {
      raw: raw.replace(/^[^\d+]+/, "").slice(0, 80),
      digits: (raw[0] === "+" ? "+" : "") + raw.replace(/\D/g, ""),
      before: plain.slice(Math.max(0, index - BEFORE), index),
      after: plain.slice(end, end + AFTER),
    };
  }
}

/** What stands before a run of digits that is no telephone number. */
const BEFORE_NO =
  /(?:[$€£¥₹#№]|\b(?:order|invoice|ref(?:erence)?|ticket|case|id|isbn|sku|tracking|serial|version|v|no|nr|icp|asin|imei|iban|vat|ein|abn|tax|zip|postcode|article)\b[\s.:#№-]*(?:number|no\.?|nr\.?|id)?[\s.:#№-]*|单号|订单|编号|备\s?案?号?|证号|(?:QQ|微信|wechat|weixin)\s?[号群]?\s?[:：]?)\s*$/i;
/** What stands after one. */
const AFTER_NO = /^\s?(?:%|°|px|kb|mb|gb|km|kg|usd|eur|元)|^[\p{L}_]/iu;
/** `Phone no.` is none of those. */
const PHONE_NO = /(?:phone|tel\w{0,8}|contact|mobile|cell|fax|line|free|support|service|care)\W{0,3}(?:no|nr)\W{0,4}$/i;
const CALLS =
  /(?:call|phone|tel|dial|hotline|helpline|toll[- ]?free|contact|number|电话|热线|拨打|客服|致电|專線|专线)[^\n]{0,24}$/i;
/** Weaker words of calling: enough for a run of digits as long as telephone numbers are. */
const MAY_CALL =
  /(?:agent|support|service|help|desk|care|person|whatsapp|reach|mobile|fax|手机|咨询|人工|投诉)[^\n]{0,16}$/i;
const DATE =
  /^(?:(?:19|20)\d\d[-/. ]\d\d?[-/. ]\d\d?|\d\d?[-/. ]\d\d?[-/. ](?:19|20)\d\d|(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d)$/;
const NO_NUMBER = /^(?!0\d)(?:\d{1,3}(?:[.,]\d{3})+(?:[.,]\d\d)?|\d+\.\d+|\d{1,3}(?:\.\d{1,3}){3})$/;
/** Runs without any gap that are written so: toll-free and 400 numbers, national ones with their 0, Chinese mobiles. */
const BARE = /^(?:1?8(?:00|33|44|55|66|77|88)\d{7}|[48]00\d{7}|0\d{6,13}|1[3-9]\d{9})$/;
const SHORT = /^(?:95\d{3,4}|10[01]\d\d)$/;

/** Whether what may be a telephone number is one, by its form and by what stands around it. */
export function isNumber({ raw, digits, before, after }: Candidate): boolean {
  const bare = raw.replace(/[^\d]+$/g, "");
  const run = digits.replace("+", "");
  if (run.replace(/^00/, "").length > 15 || /^(\d)\1+$/.test(run) || DATE.test(bare) || NO_NUMBER.test(bare))
    return false;
  if ((BEFORE_NO.test(before) && !PHONE_NO.test(before)) || AFTER_NO.test(after) || /[\p{L}_]$/u.test(before))
    return false;
  const called = CALLS.test(before);
  // `1-800-480-BANK`: the number goes on in letters
  if (run.length < 9 && /^-\p{Lu}{2}/u.test(after)) return false;
  if (run.length < 7) return called || SHORT.test(run);
  const plus = digits !== run;
  if (bare.includes(",")) return (plus || called || BARE.test(run)) && bare.indexOf(",") === bare.lastIndexOf(",");
  return (
    plus ||
    called ||
    /\d\D+\d/.test(bare) ||
    BARE.test(run) ||
    (run.length >= 10 && run.length <= 12 && MAY_CALL.test(before))
  );
}

/** A candidate and, where commas make it a list rather than a number, each of its parts. */
export function* partsOf(candidate: Candidate): Generator<Candidate> {
  const { raw, before, after } = candidate;
  if (!raw.includes(",") || isNumber(candidate)) yield candidate;
  else {
    const parts = raw.split(",");
    let read = before;
    for (const [i, part] of parts.entries()) {
      const digits = (part[0] === "+" ? "+" : "") + part.replace(/\D/g, "");
      if (digits.length > 4) yield { raw: part, digits, before: read, after: i < parts.length - 1 ? "," : after };
      read += `${part},`;
    }
  }
}

/**
 * The telephone numbers in a text, in all disguises met so far.
 * @returns each occurrence, in order
 */
export function* numbersIn(text: string): Generator<{ raw: string; digits: string }> {
  for (const candidate of candidatesIn(text))
    for (const part of partsOf(candidate))
      if (isNumber(part)) yield { raw: part.raw.replace(/[^\d]+$/g, "").slice(0, 60), digits: part.digits };
}
