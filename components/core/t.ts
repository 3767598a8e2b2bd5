import browser from "webextension-polyfill";
import type { LocalText } from "../../data/schema.ts";
import type messages from "../../public/_locales/en/messages.json";

export type MessageKey = keyof typeof messages;

type Messages = Partial<Record<string, { message: string }>>;

/** Messages to go by where the browser has none (own-messages.ts). */
let own: Messages = {};
export const takeMessages = (messages: Messages): void => {
  own = messages;
};

const messageOf = (key: MessageKey, values: string[] = []): string | undefined =>
  browser.i18n.getMessage(key, values) || own[key]?.message.replace(/\$(\d)/g, (_, n) => values[n - 1] ?? "");

/** Whether there are messages to speak with. */
export const hasMessages = (): boolean => !!messageOf("languageTag");

/**
 * A text of the interface in the reader's language.
 * @param values what stands for $1, $2 … in the message; numbers are written as the language writes them
 */
export const t = (key: MessageKey, ...values: (string | number)[]): string =>
  messageOf(
    key,
    values.map((value) => (typeof value === "number" ? value.toLocaleString(uiLanguage()) : value)),
  ) || key;

const base = (tag: string) => tag.split("-")[0];

/**
 * The language the interface speaks (BCP 47): that of the messages, which need not be the browser's; with the browser's
 * region where the two agree.
 */
export function uiLanguage(): string {
  // without its messages a surface still counts and dates as English does
  const spoken = messageOf("languageTag") || "en";
  const wanted = browser.i18n.getUILanguage();
  return base(wanted) === base(spoken) ? wanted : spoken;
}

/** Sentences one after another, as the language sets them. */
export const sentences = (...parts: string[]): string =>
  parts.filter(Boolean).join(/^(zh|ja)\b/.test(uiLanguage()) ? "" : " ");

/** Whether the interface runs from right to left. */
export const direction = (): "ltr" | "rtl" => (/^(ar|fa|he|ur)\b/.test(uiLanguage()) ? "rtl" : "ltr");

/**
 * A text of the dataset in the reader's language: the exact tag, then the same language, then English.
 * @returns the text and the language it is in, for the `lang` attribute
 */
export function local(text: LocalText): { text: string; lang: string } {
  const wanted = uiLanguage();
  const lang =
    [wanted, ...Object.keys(text).filter((tag) => base(tag) === base(wanted)), "en"].find(
      (tag) => text[tag] !== undefined,
    ) ?? "en";
  return { text: text[lang] ?? text.en, lang };
}
