import browser from "webextension-polyfill";
import { parsePattern } from "../../data/pattern.ts";

/** Sizes of the icon that a toolbar uses, in pixels. */
const SIZES = [16, 32] as const;

type UrlFilter = chrome.events.UrlFilter;

/**
 * A help address as a filter that the browser itself matches: nothing of ours runs in the page.
 * A prefix where the path is one, else a regular expression (RE2: linear) made from the glob.
 */
function filterOf(pattern: string): UrlFilter {
  const { host, sub, path } = parsePattern(pattern);
  const hosts: UrlFilter = sub ? { hostSuffix: `.${host}` } : { hostEquals: host };
  if (path === "/*") return { ...hosts, schemes: ["https"] };
  const stars = path.split("*");
  if (stars.length === 2 && stars[1] === "" && !/[?#]/.test(path))
    return { ...hosts, pathPrefix: stars[0] ?? "", schemes: ["https"] };
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const tail = path.endsWith("*") ? "" : path.includes("?") ? "$" : "/?([?#].*)?$";
  return { ...hosts, urlMatches: `^https://[^/]+${stars.map(literal).join(".*")}${tail}`, schemes: ["https"] };
}

/** The lit icon as pictures: rules take no paths. */
async function litIcon(): Promise<Record<number, ImageData>> {
  const icon: Record<number, ImageData> = {};
  for (const size of SIZES) {
    const response = await fetch(browser.runtime.getURL(`icon/help-${size}.png`));
    const bitmap = await createImageBitmap(await response.blob());
    const context = new OffscreenCanvas(size, size).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0, size, size);
    icon[size] = context.getImageData(0, 0, size, size);
  }
  return icon;
}

/** Conditions a rule: one rule with all of them is slower to compare than some of this size. */
const CONDITIONS_A_RULE = 500;

/**
 * Has the browser light the icon on known help pages (Chrome, Edge). Firefox does it from the manifest
 * (`page_action.show_matches`) and has no `declarativeContent`.
 */
export async function registerIconRules(): Promise<void> {
  const { declarativeContent } = globalThis.chrome ?? {};
  if (!declarativeContent) return;
  const [imageData, patterns] = await Promise.all([
    litIcon(),
    fetch(browser.runtime.getURL("data/icon.json")).then((response): Promise<string[]> => response.json()),
  ]);
  const conditions = patterns.flatMap((pattern) => {
    const filter = filterOf(pattern);
    // `*.host` is the host itself as well
    const filters = filter.hostSuffix
      ? [filter, { ...filter, hostSuffix: undefined, hostEquals: filter.hostSuffix.slice(1) }]
      : [filter];
    return filters.map((pageUrl) => new declarativeContent.PageStateMatcher({ pageUrl }));
  });
  const rules: chrome.events.Rule[] = [];
  for (let at = 0; at < conditions.length; at += CONDITIONS_A_RULE)
    rules.push({
      conditions: conditions.slice(at, at + CONDITIONS_A_RULE),
      actions: [new declarativeContent.SetIcon({ imageData: imageData as unknown as ImageData })],
    });
  await new Promise<void>((done) => declarativeContent.onPageChanged.removeRules(undefined, () => done()));
  await new Promise<void>((done) => declarativeContent.onPageChanged.addRules(rules, () => done()));
}
