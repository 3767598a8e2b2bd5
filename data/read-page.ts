import { skeleton } from "./brand.ts";
import { claimedBrand } from "./claimed.ts";
import { dataDisagrees } from "./data-disagrees.ts";
import type { Dataset } from "./dataset.ts";
import { type FoundOnPage, type FoundValue, foundOn } from "./found-on.ts";
import { type Judged, judgeEmail, judgeHandle, judgeNumber } from "./judge.ts";
import type { Platform } from "./platform.ts";
import type { Recognition } from "./recognize.ts";
import { recognize } from "./recognize-page.ts";
import type { Cues } from "./scan.ts";
import type { LocalText } from "./schema.ts";
import { topicOf } from "./topic-of.ts";
import type { Topic } from "./words.ts";

/** A number, address or account on the page, and what is known of it. */
export interface ReadValue extends FoundValue, Judged {
  /** Name of the platform or the body that it is known to belong to, or in whose name it was planted. */
  owner: LocalText | null;
  /** `wrong`: it contradicts what is proved. `doubt`: it passes for theirs, and nothing proves it. */
  says: "wrong" | "doubt" | null;
}

/**
 * What toolbar icon and title say of a page: a help page; anybody's page; a page in somebody's name (`claim`); an imitation;
 * values on it that are doubtful or wrong.
 */
export type PageState = "quiet" | "help" | "tenant" | "claim" | "doubt" | "wrong" | "look-alike";

/** All that a page tells with what is known of it. */
export interface PageReading {
  recognition: Recognition;
  topic: Topic | null;
  /** Name of the platform that the page is about, when there is one. */
  name: LocalText | null;
  /** How many telephone numbers of that platform are proved. */
  proved: number;
  /** Everything on the page that calls, writes or chats. */
  values: ReadValue[];
  /** Those of them that contradict, and those that are doubtful, the worst first. */
  wrong: ReadValue[];
  doubts: ReadValue[];
  /** Telephones in the data for search engines that contradict each other or the page. */
  data: string[];
  state: PageState;
}

const BADNESS = ["false", "withdrawn", "unknown", "disputed", "reported"];
const KINDS = ["phone", "email", "handle"];
/** How often a number on a page in somebody's name stands there before it passes for theirs. */
const INSISTS = 3;

/**
 * Reads a page: whose it is by its address, in whose name it speaks where its address proves nothing, and how the numbers on
 * it stand to what is known. The one place where that is decided, for popup, icon and `ask`.
 * @param cues what the page says; its address must be the browser's word, not the page's
 */
export async function readPage(cues: Cues, dataset: Dataset): Promise<PageReading> {
  const found = foundOn(cues);
  const recognition = await inWhoseName(await recognize(cues.url, dataset), cues, found, dataset);
  const { page, about, reason } = recognition;
  const platform = about ? await dataset.platform(about) : null;
  const proved =
    platform?.contacts.filter(({ phone, proof }) => phone && /verified|corroborated/.test(proof.trust)).length ?? 0;
  const values = await Promise.all(
    found.values.map(async (value): Promise<ReadValue> => {
      const judged =
        value.kind === "phone"
          ? await judgeNumber(value.digits, about, dataset)
          : value.kind === "email"
            ? await judgeEmail(value.raw, about, dataset)
            : judgeHandle(value.raw, platform);
      const owner = judged.platform ? await dataset.platform(judged.platform) : null;
      const body = judged.body === null ? null : (await dataset.escalation())[judged.body];
      const read = { ...value, ...judged, owner: owner?.name ?? body?.name ?? null };
      return { ...read, says: saysOf(read, { recognition, platform, owner, proved }) };
    }),
  );
  const worst = (a: ReadValue, b: ReadValue) =>
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    BADNESS.indexOf(a.verdict) - BADNESS.indexOf(b.verdict) ||
    b.count - a.count;
  const wrong = values.filter(({ says }) => says === "wrong").sort(worst);
  const doubts = values.filter(({ says }) => says === "doubt").sort(worst);
  const state: PageState =
    wrong.length > 0
      ? "wrong"
      : reason === "speaks-as"
        ? "claim"
        : page === "look-alike"
          ? "look-alike"
          : doubts.length > 0
            ? "doubt"
            : page === "tenant" || page === "help"
              ? page
              : "quiet";
  return {
    recognition,
    topic: topicOf(cues, recognition, await dataset.topicWords()),
    name: platform?.name ?? null,
    proved,
    values,
    wrong,
    doubts,
    data: contradictions(found, values, page === "help" || page === "official"),
    state,
  };
}

/** Looks on pages whose address proves nobody's for the platform in whose name they speak. */
async function inWhoseName(own: Recognition, cues: Cues, found: FoundOnPage, dataset: Dataset): Promise<Recognition> {
  if (own.page !== "tenant" && own.page !== "unknown") return own;
  const [names, words, site] = await Promise.all([
    dataset.names(),
    dataset.words(),
    own.host ? dataset.hosts(own.host) : null,
  ]);
  const platform = claimedBrand(cues, names, words, {
    except: new Set(Object.values(site?.owners ?? {})),
    // where there is nothing to call or write to, a name must be claimed, not only mentioned
    near: !found.values.some(({ sure }) => sure),
  });
  if (!platform) return own;
  if (own.page === "tenant") return { ...own, page: "look-alike", platform, about: platform, reason: "speaks-as" };
  return { ...own, about: platform, reason: "speaks-of" };
}

interface Stand {
  recognition: Recognition;
  platform: Platform | null;
  /** Whose the value is known to be. */
  owner: Platform | null;
  proved: number;
}

/** How a value stands to what is known. On a platform's own page only what cannot be right speaks. */
function saysOf(value: Omit<ReadValue, "says">, { recognition, platform, owner, proved }: Stand): ReadValue["says"] {
  const { kind, verdict, where, sure } = value;
  const { page, shared } = recognition;
  if (verdict === "theirs") return null;
  if (verdict === "false") return "wrong";
  if (verdict === "withdrawn") return page === "look-alike" ? "wrong" : platform && "doubt";
  if (page === "look-alike") {
    if (verdict !== "unknown" || kind === "handle") return "doubt";
    // the site that the page stands on has numbers and addresses of its own
    if (owner && (owner.domains.some((domain) => domain === shared) || (platform && areKin(owner, platform))))
      return null;
    if (kind === "phone") return sure ? "wrong" : null;
    const host = value.raw.slice(value.raw.lastIndexOf("@") + 1).toLowerCase();
    return [...(platform?.domains ?? []), ...(shared ? [shared] : [])].some((d) => host === d || host.endsWith(`.${d}`))
      ? null
      : "wrong";
  }
  if (verdict !== "unknown" || kind !== "phone") return null;
  // on a genuine site the address is the one place that others write; in a search engine it holds what one looks for
  if (page === "help" || page === "official")
    return where.includes("url") && platform?.category !== "search" ? "wrong" : null;
  return platform && !value.owner && proved > 0 && sure && passesForTheirs(value, platform) ? "doubt" : null;
}

/** Whether a page that speaks of a platform gives a number out as the platform's, not as its own. */
function passesForTheirs({ where, before, count }: Omit<ReadValue, "says">, { name, aliases }: Platform): boolean {
  if (where.includes("title") || where.includes("url") || count >= INSISTS) return true;
  const names = [...Object.values(name), ...aliases]
    .map(skeleton)
    .filter((key) => key.length > 2 || /\p{sc=Han}{2}/u.test(key));
  return before.some((text) => names.some((key) => skeleton(saidOf(text)).includes(key)));
}

/** What is said of a number by the text before it: its own line, and the one above where that only says to call. */
function saidOf(before: string): string {
  const lines = before.split("\n");
  const own = lines.pop() ?? "";
  const more = own.replace(
    /call|phone|tel(?:ephone)?|dial|toll|free|number|now|us|at|on|电话|拨打|致电|[^\p{L}]/giu,
    "",
  );
  return more === "" ? `${lines.findLast((line) => line.trim() !== "") ?? ""} ${own}` : own;
}

/** Whether two platforms are of one house: their numbers are no contradiction. */
function areKin(a: Platform, b: Platform): boolean {
  const [one, other] = [skeleton(a.name.en), skeleton(b.name.en)];
  return (
    a.slug === b.slug ||
    a.related.includes(b.slug) ||
    b.related.includes(a.slug) ||
    one.startsWith(other) ||
    other.startsWith(one)
  );
}

function contradictions({ data }: FoundOnPage, values: readonly ReadValue[], genuine: boolean): string[] {
  const numbers = values.filter(({ kind }) => kind === "phone");
  const shown = numbers.filter(({ where, sure }) => sure && (where.includes("text") || where.includes("link")));
  // on a platform's own site only a proved number in the text makes another one in the data a contradiction
  const against = genuine && !shown.some(({ verdict }) => verdict === "theirs") ? [] : shown;
  return dataDisagrees(
    data,
    against.map(({ digits }) => digits),
    (digits) => numbers.some((value) => value.digits.endsWith(digits) && value.verdict !== "unknown"),
  );
}
