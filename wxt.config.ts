import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "wxt";
import { compiled } from "./data/build/compiled.ts";
import { dataset } from "./data/build/dataset-plugin.ts";
import { firefoxPatterns } from "./data/build/icon-patterns.ts";

/** The id under which Firefox knows the extension; permanent. */
const GECKO_ID = "human-route@human-route.org";

/**
 * Vite wraps each import() in a helper that preloads its styles; here nothing that is imported on demand has any. Only
 * the code of workers is left as it is, and so Vite is told that this is such: a hundredth less of all code.
 */
const plainImport = () => ({
  name: "plain-import",
  configResolved: (config: { isWorker: boolean }) => {
    config.isWorker = true;
  },
});

/** The package is replaced as a whole: nothing is kept of an earlier version, and names need no hash. */
const plainNames = () => ({
  name: "plain-names",
  outputOptions: <T extends object>(options: T) => ({ ...options, chunkFileNames: "chunks/[name].js" }),
});

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/** Whether a module is loaded with an entry, through imports that are no import(). */
function startsWith(entry: RegExp, id: string, modules: Modules, seen = new Set<string>()): boolean {
  if (entry.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (modules.getModuleInfo(id)?.importers ?? []).some((importer) => startsWith(entry, importer, modules, seen));
}

/** Puts what the popup needs at its start into one file, and what the worker needs as well into another. */
const startChunk = (id: string, modules: Modules): string | null =>
  !startsWith(/entrypoints\/popup\//, id, modules)
    ? null
    : startsWith(/entrypoints\/background\//, id, modules)
      ? "base"
      : "start";

/** Messages as they ship: without what they say to translators. */
function shownMessages(text: string): string {
  const all: { [key: string]: { message: string } } = JSON.parse(text);
  return JSON.stringify(Object.fromEntries(Object.entries(all).map(([key, { message }]) => [key, { message }])));
}

/** Where the project takes corrections, once package.json says so. */
function issues(): string | null {
  const { bugs }: { bugs?: { url?: string } } = JSON.parse(readFileSync("package.json", "utf8"));
  return bugs?.url ?? null;
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: ".output",
  vite: () => ({
    plugins: [dataset(), plainImport(), plainNames()],
    define: { __ISSUES__: JSON.stringify(issues()) },
    // both browsers speak promises themselves by now (Chrome 130, Firefox 142): the polyfill would add 10 kB that do nothing
    resolve: { alias: { "webextension-polyfill": resolve("components/core/native-browser.ts") } },
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: {
      target: ["chrome130", "firefox142"],
      modulePreload: false,
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: startChunk }] } } },
    },
  }),
  hooks: {
    "build:publicAssets": (_wxt, files) => {
      for (const [path, contents] of compiled().files) files.push({ relativeDest: `data/${path}`, contents });
      for (const [at, file] of files.entries())
        if (/_locales.+\.json$/.test(file.relativeDest) && "absoluteSrc" in file)
          files[at] = {
            relativeDest: file.relativeDest,
            contents: shownMessages(readFileSync(file.absoluteSrc, "utf8")),
          };
    },
  },
  manifest: ({ browser }) => ({
    name: "__MSG_extName__",
    short_name: "__MSG_extShortName__",
    description: "__MSG_extDescription__",
    default_locale: "en",
    icons: { 16: "icon/16.png", 32: "icon/32.png", 48: "icon/48.png", 96: "icon/96.png", 128: "icon/128.png" },
    permissions: [
      "activeTab",
      "scripting",
      "storage",
      "contextMenus",
      "alarms",
      ...(browser === "firefox" ? [] : ["sidePanel", "declarativeContent"]),
    ],
    optional_permissions: ["notifications"],
    optional_host_permissions: ["https://*/*"],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; media-src blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    action: { default_title: "__MSG_extName__", default_icon: { 16: "icon/16.png", 32: "icon/32.png" } },
    omnibox: { keyword: "human" },
    commands: { _execute_action: { suggested_key: { default: "Alt+Shift+H" } } },
    ...(browser === "firefox"
      ? {
          page_action: {
            default_title: "__MSG_titleHelp__",
            default_icon: { 16: "icon/help-16.png", 32: "icon/help-32.png" },
            default_popup: "popup.html",
            show_matches: firefoxPatterns(compiled().icon),
          },
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: "142.0",
              data_collection_permissions: { required: ["none"] },
            },
          },
        }
      : { minimum_chrome_version: "130" }),
  }),
});
