import helpWords from "./help-words.json" with { type: "json" };
import { type Address, hostAndParents } from "./host.ts";
import { matchesPath, type Pattern, weight } from "./pattern.ts";
import sharedHosts from "./shared-hosts.json" with { type: "json" };
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
  | "other-ending";

export interface Recognition {
  page: PageKind;
  /** The platform whose page it is; of a look-alike, the one it imitates. */
  platform: string | null;
  /** The platform whose ways help here: the same, or a product of its with a record of its own. */
  about: string | null;
  reason: Reason;
  /** Topic that the address tells, when it tells one. */
  topic: Topic | null;
  host: string | null;
}

const helpdesk = new Set(sharedHosts.helpdesk);
const content = new Set(sharedHosts.content);
const ownLabels = new Set(sharedHosts.own);
const labels = new Set(helpWords.labels);
const segments = new Set(helpWords.segments);
const not = new Set(helpWords.not);
const notLabels = new Set(helpWords.notLabels);

/**
 * Whether a host stands among many tenants: below a help-desk vendor or a place for anybody's content.
 * @returns the shared parent and its kind, or null
 */
export function sharedParent(host: string): { parent: string; kind: "helpdesk-tenant" | "user-content" } | null {
  for (const parent of hostAndParents(host)) {
    if (helpdesk.has(parent)) return { parent, kind: "helpdesk-tenant" };
    if (content.has(parent)) return { parent, kind: "user-content" };
  }
  return null;
}

/**
 * Whose page an address is, from the address alone (imitations are look-alike.ts's to find).
 * @param address the parsed address, or null for what is no web page
 * @param entry what the index knows of the host's site
 */
export function recognizeOwn(address: Address | null, entry: HostEntry | null): Recognition {
  const nobody = { platform: null, about: null, topic: null };
  if (!address) return { ...nobody, page: "unknown", reason: "no-web-page", host: null };
  const { host } = address;
  const known = entry && ownPage(address, entry);
  if (known) {
    const { platform: about } = known;
    const site = about !== null && entry.within && Object.hasOwn(entry.within, about) ? entry.within[about] : undefined;
    return { ...known, platform: site ?? about, about, host };
  }
  const shared = sharedParent(host);
  if (shared) return { ...nobody, page: "tenant", reason: shared.kind, host };
  return { ...nobody, page: "unknown", reason: "not-known", host };
}

type Known = Omit<Recognition, "host" | "about">;

function ownPage(address: Address, entry: HostEntry): Known | null {
  const { host } = address;
  const rule = bestRule(address, entry.help);
  if (rule)
    return {
      page: "help",
      platform: rule.slug,
      reason: "help-address",
      topic: rule.topics?.length === 1 ? (rule.topics[0] ?? null) : null,
    };
  for (const parent of hostAndParents(host)) {
    if (!Object.hasOwn(entry.owners, parent)) continue;
    const slug = entry.owners[parent] ?? "";
    const sub = host === parent ? "" : host.slice(0, -parent.length - 1);
    const tenant = tenantOf(address, parent, sub);
    if (tenant) return { page: "tenant", platform: null, reason: tenant, topic: null };
    return generic(address, slug, sub);
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
    const pattern = (r: HelpRule): Pattern => ({ host: r.host, sub: r.sub === true, path: r.path });
    if (!best || weight(pattern(rule)) > weight(pattern(best))) best = rule;
  }
  return best;
}

/** On a vendor's or a host's own domain: whether this address is somebody else's space there. */
function tenantOf(address: Address, owned: string, sub: string): "helpdesk-tenant" | "user-content" | null {
  const kind = helpdesk.has(owned) ? "helpdesk-tenant" : content.has(owned) ? "user-content" : null;
  const shared = sharedParent(address.host);
  if (shared && shared.parent !== owned && shared.parent.length > owned.length) return shared.kind;
  if (!kind) return null;
  if (sub !== "" && !ownLabels.has(sub)) return kind;
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

/** On a platform's own host: generic help words in host and path decide, below its own help addresses. */
function generic(address: Address, slug: string, sub: string): Known {
  const official: Known = { page: "official", platform: slug, reason: "own-site", topic: null };
  const hostLabels = sub === "" ? [] : sub.split(".");
  const path = address.path.toLowerCase().split("/").filter(Boolean).map(plain);
  if (address.hash.startsWith("#/"))
    path.push(...address.hash.slice(2).toLowerCase().split("/").filter(Boolean).map(plain));
  if (hostLabels.some(isHelpLabel) && !login.has(path.at(-1) ?? ""))
    return { page: "help", platform: slug, reason: "help-host", topic: null };
  if (hostLabels.some((label) => notLabels.has(label))) return official;
  const at = path.findIndex((segment) => segments.has(segment));
  if (
    at < 0 ||
    path
      .slice(0, at)
      .some((segment) => not.has(segment) && segment !== "about" && segment !== "about-us" && segment !== "company")
  )
    return official;
  if (path.slice(at + 1).some((segment) => LEGAL.test(segment))) return official;
  return { page: "help", platform: slug, reason: "help-path", topic: null };
}

const login = new Set(["login", "signin", "sign-in", "log-in", "logout", "signup", "register"]);
/** Terms and notices that stand below a help path are still terms and notices; an article on privacy settings is help. */
const LEGAL =
  /^(?:legal|terms|user-agreement|tos$|agb|impressum|imprint|datenschutz|privacy$|privacy-?(?:policy|notice|statement)|cookie-?(?:policy|notice)|careers?$|jobs?$|press$)/;

const isHelpLabel = (label: string) => labels.has(label) || /^(support|help)-|-(support|help)$/.test(label);

/** A path segment without its file ending, decoded. */
function plain(segment: string): string {
  const bare = segment.replace(/\.(html?|php|aspx?|jsp|do|shtml)$/, "");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
