import type { Dataset, Owner } from "./dataset.ts";
import type { Platform } from "./platform.ts";
import { sameNumber } from "./same-number.ts";
import { emailKey, numberKey } from "./value-key.ts";
import type { Trust } from "./words.ts";

export type Verdict = "theirs" | "reported" | "disputed" | "withdrawn" | "false" | "unknown";

export interface Judged {
  verdict: Verdict;
  /** Whose it is, as far as the dataset knows, whichever platform was asked about. */
  platform: string | null;
  contact: string | null;
  /** The body that it is known to belong to: an authority or an ombudsman has numbers that platforms name as well. */
  body: string | null;
}

const UNKNOWN: Judged = { verdict: "unknown", platform: null, contact: null, body: null };

/** Everyone in the dataset who has this number, or with whose name it was planted. */
export async function ownersOfNumber(digits: string, dataset: Dataset): Promise<Owner[]> {
  const owners = await dataset.owners(numberKey(digits));
  return owners.filter((owner) => owner.phone && sameNumber(digits, owner.phone));
}

/**
 * What is known of a number with regard to a platform.
 * @param digits ASCII digits, `+` in front when the country code is there
 * @param slug the platform that the number is said to be of, or null to ask for anyone's
 */
export async function judgeNumber(digits: string, slug: string | null, dataset: Dataset): Promise<Judged> {
  return judgeOwners(await ownersOfNumber(digits, dataset), slug, dataset);
}

/** What is known of an e-mail address with regard to a platform. @see judgeNumber */
export async function judgeEmail(address: string, slug: string | null, dataset: Dataset): Promise<Judged> {
  return judgeOwners(await dataset.owners(emailKey(address)), slug, dataset);
}

const verdictOf = (trust: Trust): Verdict => (trust === "verified" || trust === "corroborated" ? "theirs" : trust);

async function judgeOwners(all: readonly Owner[], slug: string | null, dataset: Dataset): Promise<Judged> {
  const owners = all.filter(({ body }) => !body);
  const planted = owners.find((owner) => owner.as === "false");
  if (planted) return { ...UNKNOWN, verdict: "false", platform: planted.slug };
  const trustOf = async (owner: Owner) =>
    (await dataset.platform(owner.slug))?.contacts.find((contact) => contact.id === owner.contact)?.proof.trust;
  const mine = owners.filter((owner) => slug === null || owner.slug === slug);
  for (const owner of mine) {
    const trust = owner.contact === undefined ? undefined : await trustOf(owner);
    if (trust) return { ...UNKNOWN, verdict: verdictOf(trust), platform: owner.slug, contact: owner.contact ?? null };
  }
  const ofBody = await judgeBodies(all, dataset);
  if (ofBody && slug === null) return { ...ofBody, verdict: "theirs" };
  const held = mine[0];
  if (held) return { ...UNKNOWN, verdict: held.as === "withdrawn" ? "withdrawn" : "disputed", platform: held.slug };
  for (const owner of owners) {
    const trust = owner.contact === undefined ? undefined : await trustOf(owner);
    if (trust && verdictOf(trust) === "theirs")
      return { ...UNKNOWN, platform: owner.slug, contact: owner.contact ?? null };
  }
  return ofBody ?? UNKNOWN;
}

/** The body whose it is proved to be, or null. */
async function judgeBodies(owners: readonly Owner[], dataset: Dataset): Promise<Judged | null> {
  for (const { slug, body, contact } of owners) {
    if (!body || contact === undefined) continue;
    const found = (await dataset.escalation())[slug]?.contacts.find(({ id }) => id === contact);
    if (found && verdictOf(found.proof.trust) === "theirs") return { ...UNKNOWN, body: slug, contact };
  }
  return null;
}

/** What is known of a messenger account (`t.me/name`, `微信 name`) with regard to a platform. */
export function judgeHandle(handle: string, platform: Platform | null): Judged {
  const name = handle.split(/[/ ]/).at(-1)?.replace(/^@/, "").toLowerCase() ?? "";
  // as a whole word: `acme` is not `acme-help`
  const names = (value: string) =>
    value
      .toLowerCase()
      .split(/[^\p{L}\p{N}_-]+/u)
      .includes(name);
  if (!platform || name.length < 3) return UNKNOWN;
  const { slug, contacts, withheld } = platform;
  const held = withheld.find(({ channel, value }) => /messaging|social/.test(channel) && names(value));
  if (held?.as === "false") return { ...UNKNOWN, verdict: "false", platform: slug };
  const contact = contacts.find(({ channel, value }) => /messaging|social|chat/.test(channel) && names(value));
  if (contact) return { ...UNKNOWN, verdict: verdictOf(contact.proof.trust), platform: slug, contact: contact.id };
  return held ? { ...UNKNOWN, verdict: held.as === "withdrawn" ? "withdrawn" : "disputed", platform: slug } : UNKNOWN;
}
