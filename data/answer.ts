import type { Ability, Situation, Way } from "./choose.ts";
import { chooseOrAbroad } from "./choose-or-abroad.ts";
import type { Dataset } from "./dataset.ts";
import { freshness } from "./freshness.ts";
import { guessCountry } from "./guess-country.ts";
import type { Verdict } from "./judge.ts";
import { kindOf, SCHEME } from "./kind-of.ts";
import { type Checked, lookup } from "./lookup.ts";
import { notRead } from "./not-read.ts";
import type { Platform, Proof, Step, Wait } from "./platform.ts";
import { type PageReading, type ReadValue, readPage } from "./read-page.ts";
import type { PageKind, Reason } from "./recognize.ts";
import type { Cues } from "./scan.ts";
import { AUDIENCES, type Audience, type Freshness, type Topic, type Trust } from "./words.ts";

/** What is asked: a URL (with the cues of its page, if it was read), a telephone number, an e-mail address or a name. */
export interface Question {
  input: string;
  cues?: Cues;
  /** Instant in milliseconds since the epoch. */
  now: number;
  /** IANA zone of the reader. */
  tz: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  /** BCP 47. */
  language: string;
  topic?: Topic;
  audience?: Audience;
  abilities?: readonly Ability[];
}

export interface AnsweredContact {
  id: string;
  channel: string;
  value: string;
  /** E.164, for numbers that can be dialled from abroad. */
  e164: string | null;
  role: string;
  trust: Trust;
  freshness: Freshness;
  /** Day of the newest word on it, YYYY-MM-DD. */
  date: string | null;
  open: "open" | "closed" | "unknown";
  /** Instant at which it opens next, ISO 8601. */
  opensAt: string | null;
  wait: Omit<Wait, "proof"> | null;
  sources: { url: string; title: string; publisher: string; kind: string }[];
  reasons: string[];
}

/** An e-mail address or a messenger account that was found, and what is known of it. */
export interface AnsweredAddress {
  raw: string;
  verdict: Verdict;
  platform: string | null;
  count: number;
  where: string[];
}

/** The answer, as the extension would show it. */
export interface Answer {
  input: string;
  kind: ReturnType<typeof kindOf>;
  /** Slug of the platform whose page, number or name it is; of a look-alike, the one it imitates. Null: nobody's known. */
  platform: string | null;
  /** Slug of the platform whose ways are shown: the same, or a product of its with a record of its own. */
  about: string | null;
  name: string | null;
  page: PageKind;
  reason: Reason | null;
  topic: Topic | null;
  trust: Trust | null;
  freshness: Freshness | null;
  /** Whether nothing proved is for the country asked about, and the best way is one for another. */
  abroad: boolean;
  best:
    | (Pick<AnsweredContact, "channel" | "value" | "trust" | "freshness" | "open" | "opensAt" | "wait"> & {
        contact: string;
        steps: Step[];
      })
    | null;
  contacts: AnsweredContact[];
  withheld: { channel: string; value: string; as: string; why: string }[];
  numbers: {
    raw: string;
    e164: string | null;
    verdict: Verdict;
    platform: string | null;
    count: number;
    where: string[];
  }[];
  emails: AnsweredAddress[];
  /** Messenger accounts. */
  handles: AnsweredAddress[];
  warnings: { code: string; text: string }[];
}

/** Answers a question from the dataset alone. Never throws for any input; what is not known is said to be unknown. */
export async function answer(question: Question, dataset: Dataset): Promise<Answer> {
  const kind = kindOf(question.input);
  const base: Answer = {
    input: question.input.slice(0, 2000),
    kind,
    platform: null,
    about: null,
    name: null,
    page: "unknown",
    reason: null,
    topic: question.topic ?? null,
    trust: null,
    freshness: null,
    abroad: false,
    best: null,
    contacts: [],
    withheld: [],
    numbers: [],
    emails: [],
    handles: [],
    warnings: [],
  };
  if (kind === "url") return answerUrl(base, question, dataset);
  return answerText(base, question, dataset);
}

async function answerUrl(base: Answer, question: Question, dataset: Dataset): Promise<Answer> {
  const text = question.input.trim();
  const url = SCHEME.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  const reading = await readPage({ ...(question.cues ?? notRead(url)), url }, dataset);
  const { page: kind, about: slug, reason, platform: whose } = reading.recognition;
  const platform = slug ? await dataset.platform(slug) : null;
  const addresses = (kind: ReadValue["kind"]) =>
    reading.values
      .filter((value) => value.kind === kind)
      .map(({ raw, verdict, platform, count, where }) => ({ raw, verdict, platform, count, where }));
  const numbers = await Promise.all(
    reading.values
      .filter(({ kind }) => kind === "phone")
      .map(async ({ raw, digits, verdict, platform: owner, contact, count, where }) => ({
        raw,
        e164: digits.startsWith("+") ? digits : await numberAbroad(owner, contact, dataset),
        verdict,
        platform: owner,
        count,
        where,
      })),
  );
  const answered = {
    ...base,
    page: kind,
    reason,
    platform: whose,
    about: slug,
    name: platform?.name.en ?? null,
    numbers,
    emails: addresses("email"),
    handles: addresses("handle"),
    warnings: warningsOf(reading),
  };
  const page = { host: reading.recognition.host, language: question.cues?.lang ?? "" };
  return platform ? withPlatform(answered, platform, question.topic ?? reading.topic, question, page) : answered;
}

/** A contact's number as it is dialled from abroad, or null. */
async function numberAbroad(slug: string | null, id: string | null, dataset: Dataset): Promise<string | null> {
  const platform = slug && id ? await dataset.platform(slug) : null;
  return platform?.contacts.find((contact) => contact.id === id)?.phone?.abroad ?? null;
}

const CODES: Record<ReadValue["kind"], string> = { phone: "number", email: "email", handle: "handle" };

/** What contradicts on a page, in words. */
function warningsOf({ recognition, name, proved, wrong, doubts, data }: PageReading): Answer["warnings"] {
  const { page, reason, shared } = recognition;
  const theirs = name?.en ?? "theirs";
  const warnings: Answer["warnings"] = [];
  if (reason === "speaks-as")
    warnings.push({
      code: reason,
      text: `It speaks in the name of ${theirs} on a site where anybody can put pages${shared ? ` (${shared})` : ""}.`,
    });
  else if (page === "look-alike") warnings.push({ code: reason, text: `This is not ${theirs}'s site.` });
  if (page === "tenant")
    warnings.push({
      code: reason,
      text: `Anybody may fill this page${shared ? ` on ${shared}` : ""}; it is no platform's own.`,
    });
  for (const { kind, raw, verdict, owner, count, where } of wrong) {
    const known =
      verdict === "false"
        ? `${raw} is not theirs: impostors planted it in the name of ${owner?.en ?? theirs}`
        : verdict === "withdrawn"
          ? `${raw} is no longer in use at ${theirs}`
          : `${raw} is not ${kind === "phone" ? "a number" : "an address"} of ${theirs} that is known${owner ? `; it belongs to ${owner.en}` : ""}`;
    const put = page !== "look-alike" && where.includes("url") ? "; somebody put it into the page's address" : "";
    warnings.push({ code: CODES[kind], text: `${known}${put}; it stands ${count} times (${where.join(", ")}).` });
  }
  for (const { kind, raw, verdict, count } of doubts)
    warnings.push({
      code: `${CODES[kind]}-${verdict === "unknown" ? "unproved" : verdict}`,
      text:
        verdict === "unknown" && kind === "phone"
          ? `${raw} matches none of the ${proved} proved numbers of ${theirs}; it stands ${count} times.`
          : `What is known of ${raw} as one of ${theirs}: ${verdict}; it stands ${count} times.`,
    });
  if (data.length > 0)
    warnings.push({
      code: "data-disagrees",
      text: `The page's data for search engines names other numbers than the page, or several for one thing: ${data.join(", ")}.`,
    });
  return warnings;
}

/** Answers a number, an e-mail address, a name, or a message with any of them in it. */
async function answerText(base: Answer, question: Question, dataset: Dataset): Promise<Answer> {
  const { checked, platform: told, names } = await lookup(question.input, situationOf(question), dataset);
  const [alone] = checked;
  if (!alone) {
    const [first] = names;
    const platform = told ?? (first ? await dataset.platform(first.slug) : null);
    if (!platform)
      return { ...base, warnings: [{ code: "no-such-platform", text: "No platform of that name is known." }] };
    return withPlatform(named(base, platform), platform, question.topic ?? null, question);
  }
  const common = ({ raw, verdict, owner, count }: Checked) => ({
    raw,
    verdict: verdict as Verdict,
    platform: owner?.slug ?? null,
    count,
    where: base.kind === "name" ? ["text"] : [],
  });
  const of = (kind: Checked["kind"]) => checked.filter((one) => one.kind === kind);
  const answered: Answer = {
    ...(told ? named(base, told) : { ...base, name: alone.body?.name.en ?? null }),
    numbers: of("phone").map((one) => ({
      ...common(one),
      e164: one.contact?.phone?.abroad ?? (one.digits.startsWith("+") ? one.digits : null),
    })),
    emails: of("email").map(common),
    handles: of("handle").map(common),
    warnings: checked
      .filter(({ verdict }) => !PROVED.test(verdict))
      .map(({ raw, verdict, owner, body }) => {
        const whose = (owner ?? body)?.name.en;
        return { code: verdict, text: `What is known of ${raw}: ${verdict}${whose ? ` (${whose})` : ""}.` };
      }),
  };
  const chosen = told ? withPlatform(answered, told, question.topic ?? null, question) : answered;
  const proof = checked.length === 1 ? alone.contact?.proof : undefined;
  return proof ? { ...chosen, trust: proof.trust, freshness: freshness(proof.date, "contact", question.now) } : chosen;
}

/** Verdicts on what was checked that need no warning. */
const PROVED = /^(?:theirs|help|official)$/;

const named = (base: Answer, { slug, name }: Platform): Answer => ({
  ...base,
  platform: slug,
  about: slug,
  name: name.en,
});

const situationOf = ({ topic, audience, country, language, now, abilities }: Question): Situation => ({
  topic: topic ?? "other",
  audience: audience ?? AUDIENCES[0],
  country: country ?? null,
  language,
  now,
  abilities,
});

/** Adds the platform's ways, ordered for the situation. */
function withPlatform(
  base: Answer,
  platform: Platform,
  topic: Topic | null,
  question: Question,
  page: { host: string | null; language: string } = { host: null, language: "" },
): Answer {
  const { country = null, language } = question;
  const hints = { chosen: country, host: page.host, pageLanguage: page.language, browserLanguage: language };
  const { best, others, abroad } = chooseOrAbroad(platform, {
    ...situationOf(question),
    topic: topic ?? "other",
    country: guessCountry(hints, platform.countries),
  });
  const contacts = [...(best ? [best] : []), ...others].map((way) => contactOf(platform, way));
  const first = contacts[0];
  return {
    ...base,
    topic,
    trust: best?.contact.proof.trust ?? null,
    freshness: best?.freshness ?? null,
    abroad,
    best: best && first ? { ...pick(first), contact: first.id, steps: best.route?.steps ?? [] } : null,
    contacts,
    withheld: platform.withheld.map(({ channel, value, as, why }) => ({ channel, value, as, why: why.en })),
  };
}

const pick = ({ channel, value, trust, freshness, open, opensAt, wait }: AnsweredContact) => ({
  channel,
  value,
  trust,
  freshness,
  open,
  opensAt,
  wait,
});

function contactOf(platform: Platform, { contact, open, freshness, wait, reasons }: Way): AnsweredContact {
  const { proof, ...figure } = wait ?? { proof: undefined };
  return {
    id: contact.id,
    channel: contact.channel,
    value: contact.value,
    e164: contact.phone?.abroad ?? null,
    role: contact.role,
    trust: contact.proof.trust,
    freshness,
    date: contact.proof.date,
    open: open.open,
    opensAt: open.open === "closed" && open.until !== null ? new Date(open.until).toISOString() : null,
    wait: wait ? (figure as Omit<Wait, "proof">) : null,
    sources: sourcesOf(platform, contact.proof),
    reasons,
  };
}

const sourcesOf = (platform: Platform, { by }: Proof) =>
  by.flatMap((id) => {
    const source = platform.sources[id];
    return source ? [{ url: source.url, title: source.title, publisher: source.publisher, kind: source.kind }] : [];
  });
