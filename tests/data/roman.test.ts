import { describe, expect, test } from "vitest";
import { compilePlatform } from "../../data/build/compile-platform.ts";
import { roman } from "../../data/build/roman.ts";
import { platformRecord } from "./fixture.ts";

describe("how words to say are read", () => {
  test.each<[string, string, string | null]>([
    ["转人工", "zh", "zhuǎn rén gōng"],
    ["人工客服", "zh-CN", "rén gōng kè fú"],
    ["我要投诉，请按 1 转人工。", "zh", "wǒ yào tóu sù, qǐng àn 1 zhuǎn rén gōng."],
    ["重庆银行", "zh", "chóng qìng yín háng"],
    ["상담원 연결", "ko", "sangdamwon yeongyeol"],
    ["Representative", "en", null],
    ["Agent", "zh", null],
    ["担当者につないでください", "ja", null],
    ["", "zh", null],
  ])("%s (%s)", (text, lang, expected) => {
    expect(roman(text, lang)).toBe(expected);
  });
});

test("a compiled step has it, where there is something to read", () => {
  const say = (text: string, lang: string) => ({ do: { en: "Say it" }, say: { text, lang } });
  const { routes } = compilePlatform(
    "acme",
    platformRecord([{ id: "line", channel: "phone", value: "+1 415 555 0132", evidence: ["official"] }], {
      routes: [
        {
          id: "call",
          contact: "line",
          steps: [say("转人工", "zh"), say("Agent", "en"), { do: { en: "Wait" } }],
          evidence: ["official"],
        },
      ],
    }),
  );
  expect(routes[0]?.steps.map((step) => step.say)).toEqual([
    { text: "转人工", lang: "zh", roman: "zhuǎn rén gōng" },
    { text: "Agent", lang: "en" },
    undefined,
  ]);
});
