import browser from "webextension-polyfill";
import { COMPOSE_FIELDS, type ComposeField } from "../../data/compose.ts";

/** What is written so far, field by field; what is attached stands one a line. */
export type Fields = Partial<Record<ComposeField, string>>;

const keyOf = (slug: string, contact: string) => `draft/${slug}/${contact}`;

/** What was written to a contact before the popup closed. It lies in memory only and ends with the browser. */
export async function readDraft(slug: string, contact: string): Promise<Fields> {
  const key = keyOf(slug, contact);
  try {
    const kept: unknown = (await browser.storage.session.get(key))[key];
    if (typeof kept !== "object" || kept === null) return {};
    const values = new Map(Object.entries(kept));
    return Object.fromEntries(
      COMPOSE_FIELDS.flatMap((field) => {
        const value: unknown = values.get(field);
        return typeof value === "string" ? [[field, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Keeps what is written; where the browser cannot, it stands in the fields all the same. */
export async function keepDraft(slug: string, contact: string, fields: Fields): Promise<void> {
  await browser.storage.session.set({ [keyOf(slug, contact)]: fields }).catch(() => null);
}
