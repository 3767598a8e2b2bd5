import { expect, test } from "vitest";
import { classifySender } from "../../components/core/sender.ts";

const ID = "abcdef";
const ORIGIN = `chrome-extension://${ID}`;
type Given = Parameters<typeof classifySender>[0];

test.each<[string, Given, string]>([
  ["our popup", { id: ID, url: `${ORIGIN}/popup.html` }, "own-page"],
  [
    "our options page in a tab",
    { id: ID, url: `${ORIGIN}/options.html`, tab: { id: 3 } as Given["tab"], frameId: 0 },
    "own-page",
  ],
  [
    "our content script",
    { id: ID, url: "https://help.acme.com/", tab: { id: 3 } as Given["tab"], frameId: 0 },
    "content-script",
  ],
  [
    "our content script in a frame",
    { id: ID, url: "https://ads.example/", tab: { id: 3 } as Given["tab"], frameId: 7 },
    "stranger",
  ],
  ["another extension", { id: "other", url: "chrome-extension://other/x.html" }, "stranger"],
  [
    "a page that names our origin in its address",
    { id: ID, url: `https://evil.example/${ORIGIN}/popup.html` },
    "stranger",
  ],
  ["a page whose host begins like ours", { id: ID, url: `${ORIGIN}.evil.example/` }, "stranger"],
  ["plain http", { id: ID, url: "http://help.acme.com/", tab: { id: 3 } as Given["tab"], frameId: 0 }, "stranger"],
  ["no address", { id: ID }, "stranger"],
])("%s is %s", (_, sender, wanted) => {
  expect(classifySender(sender, ID, ORIGIN).kind).toBe(wanted);
});

test("a page that went on within itself has the address of its tab, on its own site only", () => {
  const at = (url: string) =>
    classifySender(
      { id: ID, url: "https://help.acme.com/a", tab: { id: 3, url } as Given["tab"], frameId: 0 },
      ID,
      ORIGIN,
    );
  expect(at("https://help.acme.com/b")).toMatchObject({ url: "https://help.acme.com/b" });
  expect(at("https://help.acme.com.evil.example/b")).toMatchObject({ url: "https://help.acme.com/a" });
});
