import { parse } from "tldts";
import { bucket } from "../bucket.ts";
import composeWords from "../compose-words.json" with { type: "json" };
import type { DatasetMeta, Name, Owner } from "../dataset.ts";
import type { Escalation, Right } from "../escalate.ts";
import numberingPlan from "../numbering-plan.json" with { type: "json" };
import { parsePattern } from "../pattern.ts";
import type { Contact, Phone, Platform } from "../platform.ts";
import type { HostEntry } from "../recognize.ts";
import type { PlatformRecord } from "../schema.ts";
import { isSetAside, siteOf } from "../site.ts";
import topicWords from "../topic-words.json" with { type: "json" };
import { emailKey, numberKey } from "../value-key.ts";
import { brandsOf } from "./brands.ts";
import { compileContact, compilePlatform } from "./compile-platform.ts";
import { prove } from "./derive-trust.ts";
import { describeFinding, findings } from "./findings.ts";
import { watchPatterns } from "./icon-patterns.ts";
import { type AllRecords, readRecords } from "./records.ts";
import { wordLists } from "./word-lists.ts";

/** The compiled dataset: files by path, what the bundle must know of them, and the help addresses for the icon. */
export interface Compiled {
  files: Map<string, string>;
  meta: DatasetMeta;
  icon: string[];
}

/** Records a file: enough files that one stays small, few enough that nobody counts them. */
const HOSTS_A_FILE = 64;
const PLATFORMS_A_FILE = 12;
const VALUES_A_FILE = 256;
const NAMES_A_FILE = 20_000;

const powerOfTwo = (n: number) => 2 ** Math.max(0, Math.ceil(Math.log2(n)));

let cached: Compiled | undefined;

/**
 * The dataset compiled from `data/`; worked out once a process.
 * @throws Error that lists each finding when a record breaks the schema or a check
 */
export function compiled(): Compiled {
  if (!cached) {
    const records = readRecords();
    const found = findings(records);
    if (found.length > 0)
      throw new Error(`${found.length} findings in the records:\n${found.map(describeFinding).join("\n")}`);
    cached = compileDataset(records);
  }
  return cached;
}

/** Compiles records that have passed the checks. */
export function compileDataset({
  platforms: records,
  escalation,
  rights,
}: Pick<AllRecords, "platforms" | "escalation" | "rights">): Compiled {
  const platforms = [...records].map(([slug, record]) => compilePlatform(slug, record));
  const suffixes = suffixesOf(records.values());
  const hosts = hostEntries(records, new Set(suffixes));
  const bodies = [...escalation].map(
    ([slug, { $schema, evidence, conditions, bring, contacts, withheld, domains: _domains, ...rest }]): Escalation => ({
      ...rest,
      slug,
      conditions: conditions ?? [],
      bring: bring ?? [],
      contacts: contacts.map((contact) => compileContact({ ...rest, contacts, withheld }, contact)),
      proof: prove(evidence, rest.sources),
    }),
  );
  const values = valueOwners(platforms, bodies);
  const meta: DatasetMeta = {
    date: newestRead(records.values()),
    platforms: platforms.length,
    hostFiles: powerOfTwo(hosts.size / HOSTS_A_FILE),
    platformFiles: powerOfTwo(platforms.length / PLATFORMS_A_FILE),
    valueFiles: powerOfTwo(values.size / VALUES_A_FILE),
    nameFiles: Math.max(1, Math.ceil(platforms.length / NAMES_A_FILE)),
    suffixes,
  };
  const files = new Map<string, string>();
  const put = (path: string, json: unknown) => files.set(path, JSON.stringify(json));
  spread(files, "hosts", meta.hostFiles, hosts);
  spread(files, "platforms", meta.platformFiles, new Map(platforms.map((p) => [p.slug, p])));
  spread(files, "values", meta.valueFiles, values);
  for (let i = 0; i < meta.nameFiles; i++)
    put(`names/${i}.json`, platforms.slice(i * NAMES_A_FILE, (i + 1) * NAMES_A_FILE).map(nameOf));
  put("brands.json", brandsOf(records));
  put("escalation.json", Object.fromEntries(bodies.map((body) => [body.slug, body])));
  put(
    "rights.json",
    [...rights].map(
      ([slug, { $schema, evidence, ...rest }]): Right => ({ ...rest, slug, proof: prove(evidence, rest.sources) }),
    ),
  );
  const icon = [...records.values()].flatMap((record) => record.help.map((help) => help.url));
  put("icon.json", icon);
  put("watch.json", watchPatterns(icon));
  put("words.json", wordLists);
  put("plan.json", numberingPlan);
  put("compose.json", composeWords);
  put("topics.json", topicWords);
  return { files, meta, icon };
}

/** Puts the entries of a map into `count` files by the hash of their keys. */
function spread(
  files: Map<string, string>,
  folder: string,
  count: number,
  entries: ReadonlyMap<string, unknown>,
): void {
  const parts = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const [key, value] of entries) (parts[bucket(key, count)] ?? {})[key] = value;
  for (const [i, part] of parts.entries()) files.set(`${folder}/${i}.json`, JSON.stringify(part));
}

function suffixesOf(records: Iterable<PlatformRecord>): string[] {
  const found = new Set<string>();
  for (const record of records)
    for (const host of [...record.domains, ...record.help.map((h) => parsePattern(h.url).host)]) {
      const { publicSuffix } = parse(host);
      if (publicSuffix && publicSuffix.split(".").length === 2 && !isSetAside(publicSuffix)) found.add(publicSuffix);
    }
  return [...found].sort();
}

function hostEntries(
  records: ReadonlyMap<string, PlatformRecord>,
  suffixes: ReadonlySet<string>,
): Map<string, HostEntry> {
  const entries = new Map<string, HostEntry>();
  const entry = (host: string) => {
    const site = siteOf(host, suffixes);
    const known = entries.get(site) ?? { owners: {}, help: [] };
    entries.set(site, known);
    return known;
  };
  for (const [slug, record] of records) {
    for (const domain of record.domains) entry(domain).owners[domain] = slug;
    for (const { url, topics } of record.help) {
      const { host, sub, path } = parsePattern(url);
      entry(host).help.push({ host, ...(sub ? { sub } : {}), path, slug, ...(topics ? { topics } : {}) });
    }
  }
  for (const [site, known] of entries) {
    const owner = known.owners[site];
    if (!owner) continue;
    const here = new Set([...Object.values(known.owners), ...known.help.map((rule) => rule.slug)]);
    const sisters = [...here].filter((slug) => slug !== owner && records.get(slug)?.related?.includes(owner));
    if (sisters.length > 0) known.within = Object.fromEntries(sisters.map((slug) => [slug, owner]));
  }
  return entries;
}

function valueOwners(platforms: readonly Platform[], bodies: readonly Escalation[]): Map<string, Owner[]> {
  const owners = new Map<string, Owner[]>();
  const add = (key: string, owner: Owner) => owners.set(key, [...(owners.get(key) ?? []), owner]);
  // short numbers end otherwise when they have a country code in front
  const addNumber = (phone: Phone, owner: Owner) => {
    for (const key of new Set([phone.home, phone.abroad ?? phone.home].map(numberKey))) add(key, { ...owner, phone });
  };
  const addContacts = (slug: string, contacts: readonly Contact[], more: { body?: true } = {}) => {
    for (const { id, channel, value, phone } of contacts)
      if (phone) addNumber(phone, { slug, ...more, contact: id });
      else if (channel === "email") add(emailKey(value), { slug, ...more, contact: id });
  };
  for (const { slug, contacts, withheld } of platforms) {
    addContacts(slug, contacts);
    for (const { as, channel, value, phone } of withheld)
      if (phone) addNumber(phone, { slug, as });
      else if (channel === "email") add(emailKey(value), { slug, as });
  }
  for (const { slug, contacts } of bodies) addContacts(slug, contacts, { body: true });
  return owners;
}

const nameOf = ({ slug, name, aliases, domains }: Platform): Name => ({
  slug,
  names: [...new Set([name.en, ...Object.values(name), ...aliases])],
  domain: domains[0] ?? "",
});

const newestRead = (records: Iterable<PlatformRecord>) =>
  [...records]
    .flatMap((r) => Object.values(r.sources).map((s) => s.read))
    .sort()
    .at(-1) ?? "";
