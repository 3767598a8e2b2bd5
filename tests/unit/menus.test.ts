import { beforeEach, expect, test, vi } from "vitest";
import type { PageReading, PageState } from "../../data/read-page.ts";

const calls = vi.hoisted(() => ({
  asked: [] as unknown[],
  opened: 0,
  urls: [] as string[],
  title: "",
  set: [] as string[],
}));
vi.mock("webextension-polyfill", () => ({
  default: {
    action: {
      openPopup: async () => {
        calls.opened++;
      },
      getTitle: async () => calls.title,
      setTitle: async ({ title }: { title: string }) => {
        calls.title = title;
      },
      setIcon: async ({ path }: { path: Record<number, string> }) => void calls.set.push(path[16] ?? ""),
    },
    storage: { session: { set: async (items: unknown) => void calls.asked.push(items) } },
    tabs: { update: async ({ url }: { url: string }) => void calls.urls.push(url) },
    runtime: { getURL: (path: string) => `chrome-extension://abcdef/${path}` },
    i18n: { getMessage: (key: string, values: string[] = []) => [key, ...values].join(" "), getUILanguage: () => "en" },
  },
}));
vi.mock("../../components/core/dataset.ts", async () => {
  const { datasetOf, platformRecord } = await import("../data/fixture.ts");
  return { dataset: datasetOf({ acme: platformRecord([], { name: { en: "Acme <b> & Co" } }) }) };
});
const { onMenu } = await import("../../entrypoints/background/menus.ts");
const { onOmniboxEntered, onOmniboxInput } = await import("../../entrypoints/background/omnibox.ts");
const { showState } = await import("../../components/core/show-state.ts");

beforeEach(() => Object.assign(calls, { asked: [], opened: 0, urls: [], title: "extName", set: [] }));

type Click = Parameters<typeof onMenu>[0];
const click = (more: Partial<Click>) =>
  onMenu({ menuItemId: "check-selection", modifiers: [], editable: false, ...more });

test.each<[string, Partial<Click>, string]>([
  ["selected text", { selectionText: "Call 95152" }, "Call 95152"],
  ["a telephone link", { linkUrl: "tel:+1%20800%20555%200199;ext=1" }, "+1 800 555 0199"],
  ["a mail link", { linkUrl: "mailto:help@acme.com?subject=x" }, "help@acme.com"],
  ["another link", { linkUrl: "https://acme.com/help?a=b" }, "https://acme.com/help?a=b"],
  ["a link that is broken", { linkUrl: "tel:%E0%A4%A" }, "%E0%A4%A"],
])("the menu on %s opens the popup and asks for it", async (_, data, asked) => {
  click(data);
  // within the click: nothing may be awaited before
  expect(calls.opened).toBe(1);
  await vi.waitFor(() => expect(calls.asked).toEqual([{ asked }]));
});

test("other entries of the menu are not ours, and a long selection is cut", async () => {
  click({ menuItemId: "other", selectionText: "x" });
  expect([calls.opened, calls.asked]).toEqual([0, []]);
  click({ selectionText: "x".repeat(100_000) });
  await vi.waitFor(() => expect(calls.asked).toEqual([{ asked: "x".repeat(4000) }]));
});

test("the address bar suggests names without markup, and opens the answer", async () => {
  const suggest = vi.fn();
  await onOmniboxInput("acm", suggest);
  expect(suggest).toHaveBeenCalledWith([
    { content: "Acme <b> & Co", description: "Acme &#60;b&#62; &#38; Co — acme.com" },
  ]);
  await onOmniboxEntered("1-800 & more");
  expect(calls.urls).toEqual(["chrome-extension://abcdef/popup.html?ask=1-800%20%26%20more"]);
});

test("icon and title follow a page's state; the browser's own lit icon is left alone", async () => {
  const show = (state: PageState) => showState(1, { state, name: { en: "Acme" }, wrong: [] } as unknown as PageReading);
  await show("quiet");
  await show("help");
  expect([calls.title, calls.set]).toEqual(["titleHelp", []]);
  await show("wrong");
  expect([calls.title, calls.set]).toEqual(["titleWarningNumber Acme", ["/icon/warning-16.png"]]);
  await show("wrong");
  await show("claim");
  await show("doubt");
  expect([calls.title, calls.set.slice(1)]).toEqual([
    "titleDoubt Acme",
    ["/icon/caution-16.png", "/icon/caution-16.png"],
  ]);
  await show("help");
  expect([calls.title, calls.set.at(-1)]).toEqual(["titleHelp", "/icon/help-16.png"]);
});
