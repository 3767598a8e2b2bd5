import type { Situation, Way } from "./choose.ts";
import { chooseOrAbroad } from "./choose-or-abroad.ts";
import { claimedBrand } from "./claimed.ts";
import type { Dataset, Name } from "./dataset.ts";
import type { Escalation } from "./escalate.ts";
import { type FoundValue, foundOn } from "./found-on.ts";
import { type Judged, judgeEmail, judgeHandle, judgeNumber, type Verdict } from "./judge.ts";
import { kindOf } from "./kind-of.ts";
import { nameIndex } from "./name-index.ts";
import { notRead } from "./not-read.ts";
import { type PlanRule, type PlanWord, planWord } from "./numbering-plan.ts";
import { candidatesIn } from "./numbers-in.ts";
import type { Contact, Platform } from "./platform.ts";
import { readPage } from "./read-page.ts";
import type { PageKind } from "./recognize.ts";
import { ADDRESS } from "./scan.ts";
import { fold, search } from "./search.ts";

/** A number, an address or a page that was asked about, whose it is, and what proves it. */
export interface Checked {
  kind: FoundValue["kind"] | "url";
  raw: string;
  /** Of a telephone number: ASCII digits, `+` in front where the text has one. */
  digits: string;
  /** How many times it stands there. */
  count: number;
  verdict: Verdict | PageKind;
  /** Whose it is known to be, or in whose name it was planted; of a page, whose it is or imitates. */
  owner: Platform | null;
  /** The body whose it is, where it is no platform's. */
  body: Escalation | null;
  /** The contact that it is; its proof is the proof. */
  contact: Contact | null;
  /** What the numbering plan says of a number. */
  plan: PlanWord | null;
}

/** What was found for something typed or pasted. */
export interface Found {
  checked: Checked[];
  /** The platform in whose name a message speaks. */
  claims: Platform | null;
  /** The platform that it is all about, if one: claimed, owner, or of the very name that was typed. */
  platform: Platform | null;
  /** The proved way to that platform, where something that was checked is not theirs. */
  right: Way | null;
  names: Name[];
}

/** Most things checked in one text, and the most of a text that is read. */
const MOST = 20;
const MAX_TEXT = 8000;

const LINK = /\bhttps?:\/\/[^\s<>"'）】」，。]+|\b(?:www\.)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/[^\s<>"'）】」，。]*)?/gi;

/**
 * Looks up what a reader typed or pasted.
 * @param query a name, a number, an e-mail address, a web address, or a message with any of them in it
 * @param situation who asks, and where: decides which plan a number is read by, and which way is the right one
 */
export async function lookup(query: string, situation: Situation, dataset: Dataset): Promise<Found> {
  const text = query.trim().slice(0, MAX_TEXT);
  if (text === "") return { checked: [], claims: null, platform: null, right: null, names: [] };
  const names = search(await nameIndex(dataset), text.slice(0, 200), 8);
  const kind = kindOf(text);
  const slug = kind === "name" ? await claimedIn(text, dataset) : null;
  const asUrl = kind === "url" && (names.length === 0 || /[/:]/.test(text));
  const values = asUrl ? [] : valuesIn(text, kind);
  // a platform's name alone is a search, not a message in its name
  const claims = slug && values.length > 0 ? await dataset.platform(slug) : null;
  const checked: Checked[] = [];
  if (asUrl) checked.push(...(await checkedPage(text, situation, dataset)));
  else if (kind === "name")
    for (const { 0: link, index } of text.matchAll(LINK)) {
      // an e-mail address is no link, and a word with a dot in it is only one if it leads to somebody known
      if (checked.length >= MOST || text[index - 1] === "@" || text[index + link.length] === "@") continue;
      const [page, ...inside] = await checkedPage(link.replace(/[.,;:!?)]+$/, ""), situation, dataset);
      if (page && (/^https?:/i.test(link) || page.verdict !== "unknown")) checked.push(page, ...inside);
    }
  for (const value of values.slice(0, MOST)) checked.push(await checkedValue(value, claims, situation, dataset));
  const exact = names.find((name) => [...name.names, name.domain].some((one) => fold(one) === fold(text)));
  const owner = checked.find((one) => one.owner)?.owner ?? null;
  const platform = claims ?? owner ?? (exact ? await dataset.platform(exact.slug) : null);
  const doubted = checked.some(({ verdict }) => !/^(?:theirs|help|official)$/.test(verdict));
  return { checked, claims, platform, right: platform && doubted ? rightWay(platform, situation) : null, names };
}

const claimedIn = async (text: string, dataset: Dataset) =>
  claimedBrand({ title: text, headings: [] }, await dataset.names(), await dataset.words());

/** What a text holds that calls, writes or chats. What was typed alone is taken for what it looks like. */
function valuesIn(text: string, kind: ReturnType<typeof kindOf>): FoundValue[] {
  const plain = { count: 1, where: [], before: [], sure: true };
  if (kind === "email") return [{ ...plain, kind, raw: text, digits: "" }];
  if (kind === "url") return [];
  const { values } = foundOn({
    ...notRead(""),
    numbers: [...candidatesIn(kind === "phone" ? `tel ${text}` : text)].map((one) => ({
      ...one,
      where: "text",
      count: 1,
    })),
    addresses: [...text.normalize("NFKC").matchAll(ADDRESS)].map(([address]) => [address, 1]),
  });
  // a short number that reads like none in a text is one when it was typed alone
  if (kind === "phone" && values.length === 0)
    values.push({ ...plain, kind, raw: text, digits: text.normalize("NFKC").replace(/[^\d+]/g, "") });
  return values;
}

async function checkedValue(
  { kind, raw, digits, count }: FoundValue,
  claims: Platform | null,
  { country }: Situation,
  dataset: Dataset,
): Promise<Checked> {
  const slug = claims?.slug ?? null;
  const judged: Judged =
    kind === "phone"
      ? await judgeNumber(digits, slug, dataset)
      : kind === "email"
        ? await judgeEmail(raw, slug, dataset)
        : judgeHandle(raw, claims);
  const owner = judged.platform ? await dataset.platform(judged.platform) : null;
  const body = judged.body === null ? null : ((await dataset.escalation())[judged.body] ?? null);
  const contact = (owner ?? body)?.contacts.find(({ id }) => id === judged.contact) ?? null;
  const phone = contact?.phone;
  const plan =
    kind === "phone"
      ? planOf(phone?.abroad ?? digits, [phone?.country, owner, body, claims, country], await dataset.plan())
      : null;
  // a line that is known to call out is no sign of fraud when it does
  const misleads = plan?.kind === "receives-only" && contact?.role === "outbound";
  return { kind, raw, digits, count, verdict: judged.verdict, owner, body, contact, plan: misleads ? null : plan };
}

/** What the plan says of a number, of the first country that is known to be meant: the number's, its owner's, the reader's. */
function planOf(
  digits: string,
  hints: (Pick<Platform, "countries"> | string | null | undefined)[],
  rules: readonly PlanRule[],
): PlanWord | null {
  for (const hint of hints) {
    const [country, other] = typeof hint === "string" ? [hint] : (hint?.countries ?? []);
    if (country && country !== "WW" && !other) return planWord(digits, country, rules);
  }
  return planWord(digits, null, rules);
}

/** Whose page an address is, and what is planted in the address itself. */
async function checkedPage(text: string, situation: Situation, dataset: Dataset): Promise<Checked[]> {
  const url = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  const { recognition, values } = await readPage(notRead(url), dataset);
  const { page, about } = recognition;
  const platform = about ? await dataset.platform(about) : null;
  return [
    {
      kind: "url",
      raw: text,
      digits: "",
      count: 1,
      verdict: page,
      owner: platform,
      body: null,
      contact: null,
      plan: null,
    },
    ...(await Promise.all(values.map((value) => checkedValue(value, platform, situation, dataset)))),
  ];
}

/** The proved way to a platform, by telephone where there is one. */
function rightWay(platform: Platform, situation: Situation): Way | null {
  const { best, others } = chooseOrAbroad(platform, situation);
  if (!best || best.contact.phone) return best;
  const proved = others.find(
    ({ contact, reasons }) =>
      contact.phone &&
      /verified|corroborated/.test(contact.proof.trust) &&
      contact.role === "support" &&
      !reasons.includes("other-country"),
  );
  return proved ?? best;
}
