import { choose, type Situation, type Way } from "./choose.ts";
import type { Dataset, Name } from "./dataset.ts";
import { freshness } from "./freshness.ts";
import { type Judged, judgeEmail, judgeNumber, judgePage, type Verdict } from "./judge.ts";
import { nameIndex } from "./name-index.ts";
import { contradicts } from "./page-state.ts";
import type { Platform, Proof, Step, Wait } from "./platform.ts";
import type { PageKind, Reason } from "./recognize.ts";
import { recognize } from "./recognize-page.ts";
import { type Cues, numbersIn, urlTexts } from "./scan.ts";
import { fold, search } from "./search.ts";
import { topicOf } from "./topic-of.ts";
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

/** The answer, as the extension would show it. */
export interface Answer {
  input: string;
  kind: "url" | "phone" | "email" | "name";
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
  warnings: { code: string; text: string }[];
}

const KINDS = {
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  scheme: /^[a-z][a-z0-9+.-]*:/i,
  host: /^(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:[/?#:].*)?$/u,
  phone: /^[+(【[]?[\d\s().\-+*#/]{3,30}$/,
};

/** What an input is, from its form. */
export function kindOf(input: string): Answer["kind"] {
  const text = input.trim();
  if (KINDS.phone.test(text) && /\d{3}/.test(text.replace(/\D/g, ""))) return "phone";
  if (KINDS.email.test(text)) return "email";
  if (KINDS.scheme.test(text) || KINDS.host.test(text)) return "url";
  const [number, second] = numbersIn(`tel ${text}`);
  const letters = text.normalize("NFKC").match(/\p{L}/gu)?.length ?? 0;
  return number && !second && letters * 2 < number.digits.length ? "phone" : "name";
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
    best: null,
    contacts: [],
    withheld: [],
    numbers: [],
    warnings: [],
  };
  if (kind === "url") return answerUrl(base, question, dataset);
  if (kind === "name") return answerName(base, question, dataset);
  return answerValue(base, question, dataset);
}

async function answerUrl(base: Answer, question: Question, dataset: Dataset): Promise<Answer> {
  const text = question.input.trim();
  const url = KINDS.scheme.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`;
  const recognition = await recognize(url, dataset);
  const { page, about: slug, reason } = recognition;
  const found = { ...base, page, reason, platform: recognition.platform, about: slug };
  const topic = question.topic ?? (question.cues ? topicOf(question.cues, recognition) : recognition.topic);
  const cues = question.cues?.numbers ?? [...numbersInUrl(url)];
  const judged = await judgePage(cues, slug, dataset);
  const numbers = judged.map(({ raw, digits, verdict, platform, count, where }) => ({
    raw,
    e164: digits.startsWith("+") ? digits : null,
    verdict,
    platform,
    count,
    where,
  }));
  const platform = slug ? await dataset.platform(slug) : null;
  const name = platform?.name.en ?? null;
  const warnings = [...found.warnings];
  if (page === "look-alike") warnings.push({ code: reason, text: `This is not ${name}'s site.` });
  if (page === "tenant") {
    const { shared } = recognition;
    warnings.push({
      code: reason,
      text: `Anybody may fill this page${shared ? ` on ${shared}` : ""}; it is no platform's own.`,
    });
  }
  for (const number of judged)
    if (contradicts(number, page))
      warnings.push({
        code: "number",
        text: `${number.raw} is not a number of ${name ?? "theirs"} that is known; it stands ${number.count} times.`,
      });
  const withPage = { ...found, name, numbers, warnings };
  return platform ? withPlatform(withPage, platform, topic, question) : withPage;
}

/** Numbers in an address of which the page was not read. */
function* numbersInUrl(url: string): Generator<Cues["numbers"][number]> {
  for (const part of urlTexts(url))
    for (const { raw, digits } of numbersIn(part)) yield { raw, digits, count: 1, where: ["url"] };
}

async function answerName(base: Answer, question: Question, dataset: Dataset): Promise<Answer> {
  const [first]: (Name | undefined)[] = search(await nameIndex(dataset), question.input, 1);
  const wanted = fold(question.input);
  const platform = first && wanted ? await dataset.platform(first.slug) : null;
  if (!platform)
    return { ...base, warnings: [{ code: "no-such-platform", text: "No platform of that name is known." }] };
  return withPlatform(
    { ...base, platform: platform.slug, about: platform.slug, name: platform.name.en },
    platform,
    question.topic ?? null,
    question,
  );
}

async function answerValue(base: Answer, question: Question, dataset: Dataset): Promise<Answer> {
  const text = question.input.trim();
  const [number] = base.kind === "phone" ? [...numbersIn(`tel ${text}`)] : [];
  const digits = number?.digits ?? text.replace(/[^\d+]/g, "");
  const judged: Judged =
    base.kind === "phone" ? await judgeNumber(digits, null, dataset) : await judgeEmail(text, null, dataset);
  const platform = judged.platform ? await dataset.platform(judged.platform) : null;
  const contact = platform?.contacts.find(({ id }) => id === judged.contact);
  const answered = {
    ...base,
    platform: judged.platform,
    about: judged.platform,
    name: platform?.name.en ?? null,
    numbers:
      base.kind === "phone"
        ? [
            {
              raw: text,
              e164: contact?.phone?.abroad ?? (digits.startsWith("+") ? digits : null),
              verdict: judged.verdict,
              platform: judged.platform,
              count: 1,
              where: [],
            },
          ]
        : [],
    warnings:
      judged.verdict === "theirs"
        ? []
        : [
            {
              code: judged.verdict,
              text: `What is known of it: ${judged.verdict}${platform ? ` (${platform.name.en})` : ""}.`,
            },
          ],
  };
  const chosen = platform ? withPlatform(answered, platform, question.topic ?? null, question) : answered;
  const proof = contact?.proof;
  return proof ? { ...chosen, trust: proof.trust, freshness: freshness(proof.date, "contact", question.now) } : chosen;
}

/** Adds the platform's ways, ordered for the situation. */
function withPlatform(base: Answer, platform: Platform, topic: Topic | null, question: Question): Answer {
  const situation: Situation = {
    topic: topic ?? "other",
    audience: question.audience ?? AUDIENCES[0],
    country:
      question.country ??
      (platform.countries.length === 1 && platform.countries[0] !== "WW" ? (platform.countries[0] ?? null) : null),
    language: question.language,
    now: question.now,
  };
  const { best, others } = choose(platform, situation);
  const contacts = [...(best ? [best] : []), ...others].map((way) => contactOf(platform, way));
  const first = contacts[0];
  return {
    ...base,
    topic,
    trust: best?.contact.proof.trust ?? null,
    freshness: best?.freshness ?? null,
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
