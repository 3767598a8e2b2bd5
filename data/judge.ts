import type { Dataset, Owner } from "./dataset.ts";
import { sameNumber } from "./same-number.ts";
import type { FoundNumber } from "./scan.ts";
import { emailKey, numberKey } from "./value-key.ts";

export type Verdict = "theirs" | "reported" | "disputed" | "withdrawn" | "false" | "unknown";

export interface Judged {
  verdict: Verdict;
  /** Whose it is, as far as the dataset knows, whichever platform was asked about. */
  platform: string | null;
  contact: string | null;
}

const UNKNOWN: Judged = { verdict: "unknown", platform: null, contact: null };

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

async function judgeOwners(owners: readonly Owner[], slug: string | null, dataset: Dataset): Promise<Judged> {
  const planted = owners.find((owner) => owner.as === "false");
  if (planted) return { verdict: "false", platform: planted.slug, contact: null };
  const mine = owners.filter((owner) => slug === null || owner.slug === slug);
  for (const owner of mine) {
    if (owner.contact === undefined) continue;
    const platform = await dataset.platform(owner.slug);
    const trust = platform?.contacts.find((contact) => contact.id === owner.contact)?.proof.trust;
    if (!trust) continue;
    return {
      verdict: trust === "verified" || trust === "corroborated" ? "theirs" : trust,
      platform: owner.slug,
      contact: owner.contact,
    };
  }
  const held = mine[0];
  if (held) return { verdict: held.as === "withdrawn" ? "withdrawn" : "disputed", platform: held.slug, contact: null };
  const other = owners[0];
  return other ? { ...UNKNOWN, platform: other.slug, contact: other.contact ?? null } : UNKNOWN;
}

export interface JudgedNumber extends FoundNumber, Judged {}

/** Judges each number of a page that is about a platform (null: about nobody known). */
export const judgePage = (
  numbers: readonly FoundNumber[],
  slug: string | null,
  dataset: Dataset,
): Promise<JudgedNumber[]> =>
  Promise.all(numbers.map(async (found) => ({ ...found, ...(await judgeNumber(found.digits, slug, dataset)) })));
