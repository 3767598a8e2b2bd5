import type { Address } from "./host.ts";
import { matchesPath, weight } from "./pattern.ts";
import type { Topic } from "./words.ts";

/** What the index knows of one site (registrable domain). */
export interface HostEntry {
  /** Domain or host → platform that owns it and what is below. */
  owners: Record<string, string>;
  /** Help addresses on hosts of this site, whoever's platform they belong to. */
  help: HelpRule[];
  /** Products with a record of their own on this site → the platform whose site it is (`youtube` → `google`). */
  within?: Record<string, string>;
}

export interface HelpRule {
  host: string;
  sub?: true;
  path: string;
  slug: string;
  topics?: Topic[];
}

export type PageKind = "help" | "official" | "tenant" | "look-alike" | "unknown";

/** Why a page was taken for what it is; each has its words in the interface. */
export type Reason =
  | "no-web-page"
  | "not-known"
  | "help-address"
  | "help-host"
  | "help-path"
  | "own-site"
  | "helpdesk-tenant"
  | "user-content"
  | "credentials"
  | "copy"
  | "redirect"
  | "imitates-host"
  | "imitates-name"
  | "look-alike-letters"
  | "near-miss"
  | "other-ending"
  | "speaks-as"
  | "speaks-of";

export interface Recognition {
  page: PageKind;
  /** The platform whose page it is; of a look-alike, the one it imitates. */
  platform: string | null;
  /** The platform whose ways help here: the same, a product of its with a record of its own, or the one the page speaks of. */
  about: string | null;
  reason: Reason;
  /** Topic that the address tells, when it tells one. */
  topic: Topic | null;
  host: string | null;
  /** The help-desk vendor or the place for anybody's content that the host is below, if it is. */
  shared: string | null;
}

/** The words and shared hosts that recognition goes by; a file of the compiled dataset, made by `wordSets`. */
export interface WordSets {
  /** Help-desk vendors, whose sub-domains are tenants. */
  helpdesk: ReadonlySet<string>;
  /** Places for anybody's content. */
  content: ReadonlySet<string>;
  /** Sub-domains of vendors and such places that are their own. */
  own: ReadonlySet<string>;
  /** Host labels and path segments that say help. */
  labels: ReadonlySet<string>;
  segments: ReadonlySet<string>;
  /** Path segments and host labels that say something else. */
  not: ReadonlySet<string>;
  notLabels: ReadonlySet<string>;
  /** Words of support, the longest first, and words that say nothing beside a name. */
  support: ReadonlySet<string>;
  filler: ReadonlySet<string>;
}

/** Lists of words as sets. */
export const wordSets = (lists: { readonly [K in keyof WordSets]: readonly string[] }): WordSets =>
  Object.fromEntries(Object.entries(lists).map(([key, words]) => [key, new Set(words)])) as {
    [K in keyof WordSets]: Set<string>;
  };

/**
 * Whether a host stands among many tenants: below a help-desk vendor or a place for anybody's content.
 * @returns the shared parent and its kind, or null
 */
export function sharedParent(
  host: string,
  { helpdesk, content }: Pick<WordSets, "helpdesk" | "content">,
): { parent: string; kind: "helpdesk-tenant" | "user-content" } | null {
  // written out: this runs for every address, and a generator would be most of its cost
  for (let at = 0; at >= 0; at = host.indexOf(".", at) + 1 || -1) {
    const parent = at === 0 ? host : host.slice(at);
    if (helpdesk.has(parent)) return { parent, kind: "helpdesk-tenant" };
    if (content.has(parent)) return { parent, kind: "user-content" };
  }
  return null;
}

/**
 * Whose page an address is, from the address alone (imitations are look-alike.ts's to find).
 * @param address the parsed address, or null for what is no web page
 * @param entry what the index knows of the host's site
 * @param words the words and shared hosts to go by
 */
export function recognizeOwn(address: Address | null, entry: HostEntry | null, words: WordSets): Recognition {
  if (!address) return found("unknown", "no-web-page", null, null, null, null);
  const { host } = address;
  const shared = sharedParent(host, words);
  return (
    (entry && ownPage(address, entry, words, shared)) ??
    (shared
      ? found("tenant", shared.kind, null, null, host, shared)
      : found("unknown", "not-known", null, null, host, null))
  );
}

type Shared = ReturnType<typeof sharedParent>;

/** Written out, always with the same fields in the same order: this runs for every address. */
const found = (
  page: PageKind,
  reason: Reason,
  platform: string | null,
  topic: Topic | null,
  host: string | null,
  shared: Shared,
): Recognition => ({ page, platform, about: platform, reason, topic, host, shared: shared ? shared.parent : null });

function ownPage(address: Address, entry: HostEntry, words: WordSets, shared: Shared): Recognition | null {
  const { host } = address;
  const known = (page: PageKind, reason: Reason, slug: string, topic: Topic | null) => {
    const own = found(page, reason, slug, topic, host, shared);
    if (entry.within && Object.hasOwn(entry.within, slug)) own.platform = entry.within[slug] ?? slug;
    return own;
  };
  const rule = bestRule(address, entry.help);
  if (rule)
    return known("help", "help-address", rule.slug, rule.topics?.length === 1 ? (rule.topics[0] ?? null) : null);
  for (let at = 0; at >= 0; at = host.indexOf(".", at) + 1 || -1) {
    const parent = at === 0 ? host : host.slice(at);
    if (!Object.hasOwn(entry.owners, parent)) continue;
    const slug = entry.owners[parent] ?? "";
    const sub = host === parent ? "" : host.slice(0, -parent.length - 1);
    const tenant = tenantOf(address, parent, sub, words, shared);
    if (tenant) return found("tenant", tenant, null, null, host, shared);
    const help = generic(address, sub, words);
    return known(help ? "help" : "official", help ?? "own-site", slug, null);
  }
  return null;
}

function bestRule(address: Address, rules: readonly HelpRule[]): HelpRule | null {
  let best: HelpRule | null = null;
  for (const rule of rules) {
    const hostFits = rule.sub
      ? address.host === rule.host || address.host.endsWith(`.${rule.host}`)
      : address.host === rule.host;
    if (!hostFits || !matchesPath(rule.path, address)) continue;
    if (!best || weightOf(rule) > weightOf(best)) best = rule;
  }
  return best;
}

const weightOf = ({ host, sub, path }: HelpRule) => weight({ host, sub: sub === true, path });

/** On a vendor's or a host's own domain: whether this address is somebody else's space there. */
function tenantOf(
  address: Address,
  owned: string,
  sub: string,
  { helpdesk, content, own, segments, not }: WordSets,
  shared: Shared,
): "helpdesk-tenant" | "user-content" | null {
  const kind = helpdesk.has(owned) ? "helpdesk-tenant" : content.has(owned) ? "user-content" : null;
  if (shared && shared.parent !== owned && shared.parent.length > owned.length) return shared.kind;
  if (!kind) return null;
  if (sub !== "" && !own.has(sub)) return kind;
  const first = address.path.split("/")[1] ?? "";
  if (
    kind === "user-content" &&
    (sub === "" || sub === "www") &&
    first !== "" &&
    !segments.has(first) &&
    !not.has(first)
  )
    return kind;
  return null;
}

/** On a platform's own host: whether generic help words in host or path decide, below its own help addresses. */
function generic(
  address: Address,
  sub: string,
  { labels, segments, not, notLabels }: WordSets,
): "help-host" | "help-path" | null {
  const hostLabels = sub === "" ? [] : sub.split(".");
  const path = address.path.toLowerCase().split("/").filter(Boolean).map(plain);
  if (address.hash.startsWith("#/"))
    path.push(...address.hash.slice(2).toLowerCase().split("/").filter(Boolean).map(plain));
  if (
    hostLabels.some((label) => labels.has(label) || HELP_AFFIX.test(label)) &&
    !login.has(path.at(-1) ?? "") &&
    !isTerms(path)
  )
    return "help-host";
  if (hostLabels.some((label) => notLabels.has(label))) return null;
  const at = path.findIndex((segment) => segments.has(segment));
  if (
    at < 0 ||
    path
      .slice(0, at)
      .some((segment) => not.has(segment) && segment !== "about" && segment !== "about-us" && segment !== "company")
  )
    return null;
  if (path.slice(at + 1).some((segment) => LEGAL.test(segment))) return null;
  return "help-path";
}

/** A help host's own terms and notices, below at most a language; an article about them has a path of its own. */
const isTerms = ([first = "", second = ""]: readonly string[]) =>
  TERMS.test(first) || (/^[a-z]{2}([-_][a-z]{2})?$/.test(first) && TERMS.test(second));
const TERMS = /^(?:legal|terms|tos|privacy|impressum|imprint|careers|jobs|press)$/;

const login = new Set(["login", "signin", "sign-in", "log-in", "logout", "signup", "register"]);
/** Terms and notices that stand below a help path are still terms and notices; an article on privacy settings is help. */
const LEGAL =
  /^(?:legal|terms|user-agreement|tos$|agb|impressum|imprint|datenschutz|privacy$|privacy-?(?:policy|notice|statement)|cookie-?(?:policy|notice)|careers?$|jobs?$|press$)/;

/** `support-games`, `eu-help`. */
const HELP_AFFIX = /^(support|help)-|-(support|help)$/;

/** A path segment without its file ending, decoded. */
function plain(segment: string): string {
  const bare = segment.replace(/\.(html?|php|aspx?|jsp|do|shtml)$/, "");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
