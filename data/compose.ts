import type { ComposeLanguage } from "./compose-language.ts";
import { type Mailto, mailto } from "./mailto.ts";
import type { Contact, Platform } from "./platform.ts";
import { type Network, networkOf, POST_LIMIT, postLength, signs } from "./post-length.ts";
import { type PrivateDatum, privateData } from "./private-data.ts";
import type { Channel, Topic } from "./words.ts";

/** What a message that gets an answer tells, the most needed first. */
export const COMPOSE_FIELDS = [
  "what",
  "wanted",
  "since",
  "error",
  "tried",
  "evidence",
  "device",
  "region",
  "ticket",
] as const;
export type ComposeField = (typeof COMPOSE_FIELDS)[number];

/** What the reader wrote; all in the reader's own words. */
export interface ComposeInput extends Partial<Record<Exclude<ComposeField, "evidence">, string>> {
  /** Names of the files to attach, or what they show. */
  evidence?: readonly string[];
}

export interface ComposeOptions {
  topic: Topic;
  language: ComposeLanguage;
  /** What the platform wants at the start of the subject, e.g. `[视频工单]`. */
  tag?: string;
}

export type AttachmentRule = Platform["attachments"][number];

/** A message ready to copy. Nothing is sent by us. */
export interface Draft {
  language: ComposeLanguage;
  /** `letter`: with subject and greeting; `text`: for a form or a chat; `post`: in public. */
  form: "letter" | "text" | "post";
  /** One line; empty where there is none. */
  subject: string;
  body: string;
  /** Length of a post in the network's own count, and its limit; null where none is known. */
  limit: { network: Network; length: number; max: number } | null;
  /** What was filled in and is not in the body: kept out of a public post, or no room for it. */
  leftOut: ComposeField[];
  /** What would help to get an answer and is empty. */
  missing: ComposeField[];
  /** What should not be sent: in a post all private data, anywhere passwords, codes and card numbers. Indexes of `body`. */
  warnings: PrivateDatum[];
  /** What is known of files: this contact's own rules, then those of the platform. */
  attachments: AttachmentRule[];
  /** Null where the contact is no e-mail address. */
  mailto: Mailto | null;
}

/** Words of a message in one language. */
interface Words {
  hello: string;
  about: string;
  colon: string;
  /** What stands between two sentences of a post. */
  join: string;
  stop: string;
  fields: Record<ComposeField, string>;
  person: string;
  private: string;
  bye: string;
  topics: Record<Topic, string>;
}

export type ComposeWords = Readonly<Record<ComposeLanguage, Words>>;

/** Order of the parts in a letter: as one tells it. */
const TOLD: readonly ComposeField[] = [
  "what",
  "since",
  "error",
  "device",
  "region",
  "tried",
  "wanted",
  "evidence",
  "ticket",
];
/** In a post there is room for little; what goes first when it does not fit stands last. */
const POSTED: readonly ComposeField[] = ["what", "wanted", "error", "since", "device", "region"];

/** Signs of the subject that still show in a list of mail. */
const SUBJECT = 78;

const FORMS: Partial<Record<Channel, Draft["form"]>> = {
  email: "letter",
  post: "letter",
  social: "post",
  community: "post",
};

/**
 * Writes the message to a contact: labels in the company's language, the rest as the reader put it.
 * @param platform whose own values are no private data, and whose rules for files are told
 * @param words `dataset.composeWords()`
 */
export function compose(
  input: ComposeInput,
  platform: Pick<Platform, "contacts" | "attachments">,
  contact: Contact,
  { topic, language, tag = tagOf(contact) }: ComposeOptions,
  words: ComposeWords,
): Draft {
  const form = FORMS[contact.channel] ?? "text";
  const fields = clean(input, language);
  const has = (field: ComposeField) => (fields.get(field) ?? []).length > 0;
  const network = form === "post" ? networkOf(contact.value) : null;
  const text = words[language];
  const subject = form === "letter" ? subjectOf(fields, text, topic, tag) : "";
  const { body, used } =
    form === "post"
      ? postOf(fields, text, contact, network)
      : { body: letterOf(fields, text, topic, form), used: TOLD };
  const own = platform.contacts.flatMap(({ value, phone }) => [
    value,
    ...(phone ? [phone.home, phone.abroad ?? ""] : []),
  ]);
  return {
    language,
    form,
    subject,
    body,
    limit: network ? { network, length: postLength(body, network), max: POST_LIMIT[network] } : null,
    leftOut: COMPOSE_FIELDS.filter((field) => has(field) && !used.includes(field)),
    missing: COMPOSE_FIELDS.filter((field) => !has(field)),
    warnings: privateData(body, own).filter(({ kind }) => form === "post" || kind === "secret" || kind === "card"),
    attachments: attachmentsFor(platform, contact),
    mailto: contact.channel === "email" ? mailto(contact.value, subject, body) : null,
  };
}

/** The words that a company wants in the subject, where our words on what it requires give them. */
const tagOf = ({ requires }: Contact): string =>
  requires.flatMap(({ en }) => /^Subject “([^”]+)”/.exec(en)?.[1] ?? [])[0] ?? "";

/** Rules for files that hold for a contact: its own, then those that name none. */
const attachmentsFor = ({ attachments }: Pick<Platform, "attachments">, { id }: Contact): AttachmentRule[] => [
  ...attachments.filter((rule) => rule.contact === id),
  ...attachments.filter((rule) => rule.contact === undefined),
];

/** The fields as lines without blanks at the ends and without what cannot be seen. */
function clean(input: ComposeInput, language: ComposeLanguage): Map<ComposeField, string[]> {
  const lines = (text: string) =>
    text
      .replace(/\r\n?/g, "\n")
      .replace(/[^\P{C}\n\t\u200d]/gu, "")
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean);
  return new Map(
    COMPOSE_FIELDS.map((field) => {
      const value = input[field] ?? "";
      if (typeof value !== "string") return [field, value.flatMap((item) => lines(item).join(" ") || [])];
      return [field, lines(field === "since" ? dateOf(value.trim(), language) : value)];
    }),
  );
}

/** A date from a date field in words; anything else as it was written. */
function dateOf(value: string, language: ComposeLanguage): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time)
    ? value
    : new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(time);
}

const oneLine = (lines: readonly string[] | undefined) => (lines ?? []).join(" ");

/** The first signs of a text, cut at a word where there are words. */
function cut(text: string, length: number): string {
  const all = signs(text);
  if (all.length <= length) return text;
  const head = all.slice(0, Math.max(0, length - 1)).join("");
  const space = head.lastIndexOf(" ");
  return `${(space > head.length * 0.6 ? head.slice(0, space) : head).trimEnd()}…`;
}

function subjectOf(fields: ReadonlyMap<ComposeField, string[]>, text: Words, topic: Topic, tag: string): string {
  const ticket = cut(oneLine(fields.get("ticket")), 30);
  const start = [tag.replace(/\s+/g, " ").trim(), text.topics[topic]].filter(Boolean).join(" ");
  const end = ticket ? ` [${ticket}]` : "";
  const room = SUBJECT - signs(start + text.colon + end).length;
  const what = cut(fields.get("what")?.[0] ?? "", Math.max(room, 12));
  return what ? `${start}${text.colon}${what}${end}` : start + end;
}

function letterOf(fields: ReadonlyMap<ComposeField, string[]>, text: Words, topic: Topic, form: Draft["form"]): string {
  const parts = TOLD.flatMap((field) => {
    const lines = fields.get(field) ?? [];
    const label = text.fields[field] + text.colon;
    if (lines.length === 0) return [];
    if (field === "evidence") return [[label.trimEnd(), ...lines.map((line) => `- ${line}`)].join("\n")];
    return [lines.length === 1 ? label + lines[0] : [label.trimEnd(), ...lines].join("\n")];
  });
  const about = topic === "other" ? [] : [text.about.replace("{topic}", text.topics[topic])];
  const whole = [...about, ...parts, text.person];
  return (form === "letter" ? [text.hello, ...whole, text.bye] : whole).join("\n\n");
}

/** A public post: as many parts as fit, without ticket numbers and files, which impostors answer to. */
function postOf(
  fields: ReadonlyMap<ComposeField, string[]>,
  text: Words,
  contact: Contact,
  network: Network | null,
): { body: string; used: ComposeField[] } {
  const max = network ? POST_LIMIT[network] : Number.POSITIVE_INFINITY;
  const sentence = (part: string) => (/[.!?。！？…]$/.test(part) ? part : part + text.stop);
  const part = (field: ComposeField, value: string) =>
    sentence(field === "what" || field === "wanted" ? value : text.fields[field] + text.colon + value);
  const write = (values: readonly (readonly [ComposeField, string])[]) => {
    const told = [...values].sort(([a], [b]) => TOLD.indexOf(a) - TOLD.indexOf(b));
    const sentences = [...told.map(([field, value]) => part(field, value)), text.private].join(text.join);
    return [mentionOf(contact.value, network), sentences].filter(Boolean).join(" ");
  };
  const fits = (body: string) => network === null || postLength(body, network) <= max;
  const values = POSTED.map((field) => [field, oneLine(fields.get(field))] as const).filter(([, value]) => value);
  while (values.length > 1 && !fits(write(values))) values.pop();
  let used = values.map(([field]) => field);
  const [first] = values;
  let body = write(values);
  if (first && !fits(body)) {
    // the one part that is left is cut to the longest beginning that fits
    const [field, value] = first;
    let short = 0;
    let long = signs(value).length;
    while (long - short > 1) {
      const middle = (short + long) >> 1;
      if (fits(write([[field, cut(value, middle)]]))) short = middle;
      else long = middle;
    }
    used = short > 0 ? [field] : [];
    body = write(short > 0 ? [[field, cut(value, short)]] : []);
  }
  return { body, used };
}

/** Names the company in the post, where the address of its page holds its name. */
function mentionOf(value: string, network: Network | null): string {
  const name =
    network === "x"
      ? value.match(/\.com\/(\w{1,15})(?=[/?#]|$)/)?.[1]
      : network === "bluesky"
        ? value.match(/\/profile\/([\w.-]+)/)?.[1]
        : undefined;
  return name ? `@${name}` : "";
}
