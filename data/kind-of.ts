import { numbersIn } from "./numbers-in.ts";

/** A slash tells an address with credentials, `https://bank.example@other.example`, from a mailbox. */
const EMAIL = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;
export const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const HOST = /^(?:[\p{L}\p{N}-]+\.)+[\p{L}]{2,}(?:[/?#:].*)?$/u;
const PHONE = /^[+(【[]?[\d\s().\-+*#/]{3,30}$/;

/** What an input is, from its form. */
export function kindOf(input: string): "url" | "phone" | "email" | "name" {
  const text = input.trim();
  if (PHONE.test(text) && /\d{3}/.test(text.replace(/\D/g, ""))) return "phone";
  if (EMAIL.test(text)) return "email";
  if (SCHEME.test(text) || HOST.test(text)) return "url";
  const [number, second] = numbersIn(`tel ${text}`);
  const letters = text.normalize("NFKC").match(/\p{L}/gu)?.length ?? 0;
  return number && !second && letters * 2 < number.digits.length ? "phone" : "name";
}
