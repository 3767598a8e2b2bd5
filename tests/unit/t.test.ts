import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Proof } from "../../data/platform.ts";
import en from "../../public/_locales/en/messages.json" with { type: "json" };
import es from "../../public/_locales/es/messages.json" with { type: "json" };
import zh from "../../public/_locales/zh_CN/messages.json" with { type: "json" };

type Messages = Record<string, { message: string }>;

const browser = vi.hoisted(() => ({
  i18n: { getMessage: vi.fn(), getUILanguage: vi.fn() },
  runtime: { getURL: (path: string) => `own:${path}` },
}));
vi.mock("webextension-polyfill", () => ({ default: browser }));

const { local, sentences, t, uiLanguage } = await import("../../components/core/t.ts");
const { durationWords } = await import("../../components/core/duration-words.ts");
const { waitFigure } = await import("../../components/core/wait-words.ts");

/** Plays a browser of this language that found these messages for it. */
function speak(language: string, messages: Messages) {
  browser.i18n.getUILanguage.mockReturnValue(language);
  browser.i18n.getMessage.mockImplementation((key: string, values: string[]) =>
    (messages[key]?.message ?? "").replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? ""),
  );
}

beforeEach(() => speak("en-GB", en));
afterEach(() => void vi.clearAllMocks());

test.each([
  ["en-GB", en, "en-GB"],
  ["es", es, "es"],
  ["es-419", es, "es-419"],
  ["es-MX", es, "es-MX"],
  // the browser speaks what there are no messages in: the interface is English, and so are its dates
  ["fr", en, "en"],
] as const)("in a browser in %s the interface speaks as its messages do", (language, messages, spoken) => {
  speak(language, messages);
  expect(uiLanguage()).toBe(spoken);
});

test("a text of the records is the reader's, else English, and says in what it is", () => {
  const text = { en: "Refund", "zh-CN": "退款" };
  speak("es-419", es);
  expect(local(text)).toEqual({ text: "Refund", lang: "en" });
  expect(local({ ...text, es: "Reembolso" })).toEqual({ text: "Reembolso", lang: "es" });
  speak("zh-CN", zh);
  expect(local(text)).toEqual({ text: "退款", lang: "zh-CN" });
});

describe("numbers and counts", () => {
  test.each([
    ["en", en, "1,068 companies", "7.5 of the 16 points"],
    ["es", es, "1068 empresas", "7,5 de los 16 puntos"],
    ["es-MX", es, "1,068 empresas", "7.5 de los 16 puntos"],
  ] as const)("are written as %s writes them", (language, messages, companies, points) => {
    speak(language, messages);
    expect(t("aboutData", 1068, "")).toContain(companies);
    expect(t("gradePoints", 7.5, 16)).toContain(points);
  });

  test.each([
    ["en", en, "1 business day", "10 business days", "up to 1 business day"],
    ["es", es, "1 día hábil", "10 días hábiles", "hasta 1 día hábil"],
  ] as const)("one working day and several in %s", (language, messages, one, several, wait) => {
    speak(language, messages);
    expect(durationWords({ workingDays: 1 })).toBe(one);
    expect(durationWords({ workingDays: 10 })).toBe(several);
    const proof: Proof = { trust: "reported", by: [], date: null };
    expect(waitFigure({ max: 1, unit: "bd", statistic: "own-promise", proof })).toBe(wait);
  });

  test("units stand in the language", () => {
    speak("es", es);
    expect([durationWords("PT5M"), durationWords("P8W"), durationWords("P1D")]).toEqual([
      "5 minutos",
      "8 semanas",
      "1 día",
    ]);
  });
});

test("sentences follow one another with a space, but in Chinese", () => {
  speak("es", es);
  expect(sentences("Uno.", "", "Dos.")).toBe("Uno. Dos.");
  speak("zh-CN", zh);
  expect(sentences("一。", "二。")).toBe("一。二。");
});

test("where the browser has no messages, those of our own files are taken in its language", async () => {
  const { hasMessages } = await import("../../components/core/t.ts");
  const { ownMessages } = await import("../../components/core/own-messages.ts");
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path);
    return { ok: path.includes("/es/"), json: async () => es };
  });
  speak("es-MX", {});
  expect([hasMessages(), t("stepOf", 1, 3)]).toEqual([false, "stepOf"]);
  await ownMessages();
  expect(asked).toEqual(["own:_locales/es_MX/messages.json", "own:_locales/es/messages.json"]);
  expect([hasMessages(), t("stepOf", 1, 3), uiLanguage()]).toEqual([true, "paso 1 de 3", "es-MX"]);
});
