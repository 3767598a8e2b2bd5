import { toUnicode } from "punycode/punycode.es6.js";
import { skeleton } from "./brand.ts";
import { type Address, hostAndParents } from "./host.ts";
import { type Reason, sharedParent, type WordSets } from "./recognize.ts";
import { siteOf } from "./site.ts";
import { slip } from "./slip.ts";

/** Names of platforms as hosts carry them. */
export interface Brands {
  /** A name without its ending (`tiktok`, `unitedairlines`), its platform, and whether many people know it. */
  labels: [label: string, slug: string, big: boolean][];
  /** Whole domains (`zoom.us`) and their platform. */
  domains: Record<string, string>;
  /** Well-known sites that have no record: never taken for somebody's imitation. */
  known: string[];
  /** Words and names of their own that are one slip away from a well-known name. */
  ordinary: string[];
}

export interface Imitation {
  platform: string;
  reason: Extract<
    Reason,
    "credentials" | "copy" | "imitates-host" | "imitates-name" | "look-alike-letters" | "near-miss" | "other-ending"
  >;
}

/** Shortest word that is looked for together with a name, as in `paypalsupport`: shorter ones are in any name. */
const MIN_GLUED = 4;
/** Those of them that are never the end or the beginning of another word: `calling`, `metaphone`. */
const PLAIN = /^(?:support|help|customer|service|contact|hotline|tollfree|refund|kunden|hilfe|kefu)/;
/** Places that show copies of others' pages under their own name. */
const COPIES = [
  "translate.goog",
  "cdn.ampproject.org",
  "web.archive.org",
  "archive.org",
  "archive.ph",
  "archive.today",
  "webcache.googleusercontent.com",
];
/** Hosts and paths of pages that fetch another page, and the page that they fetch. */
const PROXY = /(?:^|[./_-])(?:proxy|browse|fetch|cached?|mirror|translate|amp|viewer)(?:$|[./_-])/i;
const FETCHED = /\bhttps?:\/\/?([^\s?#&"]+)/i;
const FETCHED_BY_PATH = /^[^?]*\bhttps?:\/\/?([^\s?#&"]+)/i;
/** Endings that are words of support themselves. */
const SUPPORT_ENDING = /^\.(?:support|help|care|contact|services?|chat)$/;
/** Names shorter than this are many people's. */
const SHORT = 6;
/** Shortest name that a misspelling may be held against; one this short must also have the platform's own ending. */
const MIN_TYPO = 4;
/** National endings that are sold to everybody as if they were general ones. */
const OPEN_ENDINGS = new Set([
  "co",
  "cc",
  "tv",
  "me",
  "io",
  "ws",
  "to",
  "cm",
  "ai",
  "gg",
  "la",
  "ly",
  "sh",
  "vc",
  "pw",
  "tk",
  "ml",
  "ga",
  "cf",
  "gq",
  "su",
  "st",
  "im",
  "fm",
]);
const OLD_ENDINGS = new Set([".com", ".net", ".org"]);
/** Path segments that are looked at: what a planted page is about stands in front. */
const SEGMENTS = 3;

/**
 * Which platform an address that belongs to none of them passes itself off as. Cautious: beside the name there must be
 * a word of support and nothing else that would make it a name of its own, or a trick that has no innocent use. A mere
 * near-miss is silence, and so is a name under a national or an old general ending, where companies have their other sites.
 *
 * @param words shared hosts and words of support to go by
 * @param suffixes public suffixes of two labels in use
 * @returns null when it imitates nobody
 */
export function imitation(
  address: Address,
  brands: Brands,
  words: WordSets,
  suffixes: ReadonlySet<string>,
): Imitation | null {
  const { host } = address;
  const copy = COPIES.find((place) => host === place || host.endsWith(`.${place}`));
  if (copy) {
    const shown = host === copy ? "" : undashed(host.slice(0, -copy.length - 1));
    const platform = domainIn(shown, brands) ?? domainIn(decoded(`${address.path}${address.query}`), brands);
    return platform === null ? null : { platform, reason: "copy" };
  }
  const shared = sharedParent(host, words);
  const site = shared ? shared.parent : siteOf(host, suffixes);
  const outer = host === site ? [] : host.slice(0, -site.length - 1).split(".");
  // `netflix.com-billing.example`
  const spread = host.replace(/\.(com|net|org)-/, ".$1.");
  const inHost = domainIn(outer.join("."), brands) ?? (spread === host ? null : domainIn(spread, brands));
  if (inHost !== null) return { platform: inHost, reason: "imitates-host" };
  const inUser = domainIn(decoded(address.user), brands);
  if (inUser !== null) return { platform: inUser, reason: "credentials" };
  if (!shared && brands.known.includes(site)) return null;

  const way = decoded(address.path);
  const path = way.split("/").filter(Boolean).slice(0, SEGMENTS);
  const asksForHelp = [...outer, ...path].some((part) => core(part, words).support);
  const first = asksForHelp ? domainIn(path[0]?.toLowerCase() ?? "", brands) : null;
  if (first !== null) return { platform: first, reason: "imitates-host" };
  if (shared) return firstOf([...outer, ...path], (part) => named(core(part, words), asksForHelp, null, brands));
  const [, fetched] = (PROXY.test(host + way) ? FETCHED : FETCHED_BY_PATH).exec(way + decoded(address.query)) ?? [];
  const proxied = fetched?.split(/[/.]/).some((part) => core(part, words).support) ? domainIn(fetched, brands) : null;
  if (proxied !== null) return { platform: proxied, reason: "copy" };

  const label = site.slice(0, site.indexOf("."));
  const own = core(label, words);
  const ending = site.slice(label.length);
  const inName = own.support || SUPPORT_ENDING.test(ending);
  const asks = inName || outer.some((part) => core(part, words).support);
  if (own.name !== "") return named(own, inName || asksForHelp, { label, ending, asks }, brands);
  // a site whose name is nothing but words of support: whose, its sub-domains say
  return firstOf(outer, (part) => named(core(part, words), true, null, brands));
}

/** A part of an address without words of support and filling words: the name that is left, and whether there were any. */
interface Core {
  name: string;
  support: boolean;
  /** Whether anything was taken away. */
  cut: boolean;
}

function core(part: string, words: WordSets): Core {
  let found = false;
  const rest: string[] = [];
  const unicode = toUnicode(part.toLowerCase());
  for (const token of unicode.split(/[-_ .+@]+/).filter(Boolean)) {
    if (words.support.has(token)) found = true;
    else if (!words.filler.has(token)) rest.push(token);
  }
  let name = rest.join("");
  for (let word = affix(name, words); word; word = affix(name, words)) {
    found = true;
    name = name.startsWith(word) ? name.slice(word.length) : name.slice(0, -word.length);
  }
  return { name, support: found, cut: name !== unicode };
}

function affix(name: string, { support }: WordSets): string | null {
  for (const word of support)
    if (
      word.length >= MIN_GLUED &&
      name.length >= word.length + (PLAIN.test(word) ? MIN_TYPO : SHORT) &&
      (name.startsWith(word) || name.endsWith(word))
    )
      return word;
  return null;
}

/** The name and the ending of a site, and whether its host asks for trust: any site has a page to contact it. */
interface Own {
  label: string;
  ending: string;
  asks: boolean;
}

/** What the eye reads of each label; made once for a list. */
const looks = new WeakMap<Brands, string[]>();

function looksOf(brands: Brands): string[] {
  const known = looks.get(brands) ?? brands.labels.map(([label]) => skeleton(label));
  looks.set(brands, known);
  return known;
}

function named({ name, cut }: Core, asksForHelp: boolean, own: Own | null, brands: Brands): Imitation | null {
  if (name.length < 2) return null;
  const foreign = /[^a-z0-9]/.test(name);
  if (!asksForHelp && !foreign) return null;
  const seen = skeleton(name);
  const read = looksOf(brands);
  let nearMiss: Imitation | null = null;
  for (const [at, [label, platform, big]] of brands.labels.entries()) {
    if (name === label) {
      if (label.length < MIN_TYPO && !big) continue;
      if (cut || !own) return { platform, reason: "imitates-name" };
      return isOld(own.ending) || !own.asks ? null : { platform, reason: "other-ending" };
    }
    if (label.length < MIN_TYPO) continue;
    if ((seen === read[at] && (big || foreign || label.length >= SHORT)) || (big && name.replace(/cl/g, "d") === label))
      return { platform, reason: "look-alike-letters" };
    if (own && big && misspells(name, label, own, brands)) nearMiss ??= { platform, reason: "near-miss" };
  }
  return nearMiss;
}

/**
 * Whether a name is a platform's with one slip of the finger. Of short names every misspelling is somebody's name too:
 * there only slips that few make on purpose count, on a host that asks for trust or before the platform's own ending.
 */
function misspells(name: string, label: string, { ending, asks }: Own, brands: Brands): boolean {
  const kind = brands.ordinary.includes(name) ? null : slip(name, label);
  if (kind === null) return false;
  if (label.length >= SHORT) return true;
  const rare = Object.hasOwn(brands.domains, `${label}${ending}`) && !OLD_ENDINGS.has(ending);
  if (label.length > MIN_TYPO && asks && kind !== "keyboard" && (kind !== "omission" || rare)) return true;
  return kind === "transposition" ? Object.hasOwn(brands.domains, `${label}${ending}`) : rare && kind !== "keyboard";
}

/**
 * Whether an ending is a country's own (`.co.uk`, `.de`) or one of the old general ones: a company's own name there is
 * its country's site, its other site, or somebody of the same name who came first.
 */
function isOld(ending: string): boolean {
  const last = ending.slice(ending.lastIndexOf(".") + 1);
  return OLD_ENDINGS.has(ending) || (last.length === 2 && !(OPEN_ENDINGS.has(last) && ending === `.${last}`));
}

/** The platform whose whole domain stands in a text, at the end of a host there, or null. */
export function domainIn(text: string, brands: Brands): string | null {
  for (const [found] of text.toLowerCase().matchAll(/[a-z0-9-]+(?:\.[a-z0-9-]+)+/g)) {
    const labels = found.split(".");
    // the text may go on after the domain with labels of its own
    for (let end = labels.length; end >= 2; end--)
      for (const parent of hostAndParents(labels.slice(0, end).join(".")))
        if (Object.hasOwn(brands.domains, parent)) return brands.domains[parent] ?? null;
  }
  return null;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

/** Translate and AMP hosts write a host's dots as `-` and its hyphens as `--`. */
const undashed = (label: string) => label.replace(/--/g, "\0").replace(/-/g, ".").replaceAll("\0", "-");

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
