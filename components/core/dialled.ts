import type { Contact } from "../../data/platform.ts";

/**
 * A contact's value as one uses it: a number as it is dialled from the reader's country, anything else as it stands.
 * @param country ISO 3166-1 alpha-2, or null: the number's own country is taken
 */
export function dialled({ phone, value }: Pick<Contact, "phone" | "value">, country: string | null): string {
  if (!phone) return value;
  return country === null || country === phone.country ? phone.home : (phone.abroad ?? phone.home);
}
