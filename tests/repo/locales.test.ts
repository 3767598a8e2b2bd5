import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

type Messages = Record<string, { message: string; description?: string }>;

const FOLDER = "public/_locales";
const read = (tag: string): Messages => JSON.parse(readFileSync(`${FOLDER}/${tag}/messages.json`, "utf8"));
const en = read("en");
const tags = readdirSync(FOLDER);

/** The values that a message takes in: $1, $2 … */
const slots = (words = "") => [...words.matchAll(/\$\d/g)].map(([slot]) => slot).sort();

/** How the languages call themselves, by the folder of their messages. */
const OWN_NAMES: Readonly<Record<string, string>> = { en: "English", es: "español", zh_CN: "简体中文" };

/** What stands in English and in another language alike: names, and words that both write in the same way. */
const ALIKE = /^(?:extName|extShortName|source_blog|caseTicket|evHashing)$/;

test("every message says what it is for", () => {
  for (const [key, { description }] of Object.entries(en)) expect([key, Boolean(description)]).toEqual([key, true]);
});

describe.each(tags)("the messages in %s", (tag) => {
  const all = read(tag);

  test("are the same as in English, with the same values", () => {
    expect(Object.keys(all).sort()).toEqual(Object.keys(en).sort());
    for (const [key, { message }] of Object.entries(en))
      expect([key, slots(all[key]?.message)]).toEqual([key, slots(message)]);
  });

  test("are in that language, begin and end alike, and have no space too many", () => {
    for (const [key, { message }] of Object.entries(all)) {
      const english = en[key]?.message ?? "";
      const worded = /[a-z]{2}/i.test(english.replace(/\$\d/g, ""));
      expect([key, tag !== "en" && worded && !ALIKE.test(key) && message === english]).toEqual([key, false]);
      expect([key, /[.。]$/.test(message), message.startsWith(" ")]).toEqual([
        key,
        /\.$/.test(english),
        english.startsWith(" "),
      ]);
      expect([key, /\s{2}|\s$/.test(message)]).toEqual([key, false]);
    }
  });

  test("name their language, which the settings list, and keep to the stores' limits", () => {
    expect(all.languageTag?.message).toBe(tag.replace("_", "-"));
    for (const words of tags.map(read)) expect(words.languageNote?.message).toContain(OWN_NAMES[tag]);
    expect(all.extName?.message.length).toBeLessThanOrEqual(45);
    expect(all.extDescription?.message.length).toBeLessThanOrEqual(132);
  });
});
