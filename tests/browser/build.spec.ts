import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "@playwright/test";
import { SIZE_BUDGETS } from "../../scripts/bench/budgets.ts";
import { codeBytes } from "../../scripts/bench/code-bytes.ts";
import { startBytes } from "../../scripts/bench/start-bytes.ts";

/** What was built is looked at by the files it is made of. */
const CHROME = resolve(process.env.EXTENSION_DIR ?? ".output/chrome-mv3");
const FIREFOX = resolve(process.env.FIREFOX_EXTENSION_DIR ?? ".output/firefox-mv3");

const text = (path: string) => readFileSync(path, "utf8");
const files = (root: string, path = ""): string[] =>
  readdirSync(join(root, path), { withFileTypes: true }).flatMap((entry) => {
    const name = join(path, entry.name);
    return entry.isDirectory() ? files(root, name) : [name];
  });

for (const [name, root] of Object.entries({ chrome: CHROME, firefox: FIREFOX })) {
  test(`${name}: sizes keep to the budgets`, () => {
    expect(startBytes(root, "popup.html")).toBeLessThanOrEqual(SIZE_BUDGETS.popup);
    expect(startBytes(root, "sidepanel.html")).toBeLessThanOrEqual(SIZE_BUDGETS.panel);
    for (const script of ["recognize.js", "show.js", "watch.js"])
      expect(statSync(join(root, script)).size).toBeLessThanOrEqual(SIZE_BUDGETS.contentScript);
    expect(codeBytes(root)).toBeGreaterThan(startBytes(root, "popup.html"));
    expect(codeBytes(root)).toBeLessThanOrEqual(SIZE_BUDGETS.code);
    for (const file of files(root))
      expect([file, statSync(join(root, file)).size <= SIZE_BUDGETS.file]).toEqual([file, true]);
  });

  test(`${name}: the manifest asks for no more than the README says`, () => {
    const manifest = JSON.parse(text(join(root, "manifest.json")));
    expect([...manifest.permissions].sort()).toEqual(
      [
        ...(name === "chrome" ? ["declarativeContent", "sidePanel"] : []),
        "activeTab",
        "alarms",
        "contextMenus",
        "scripting",
        "storage",
      ].sort(),
    );
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.optional_host_permissions).toEqual(["https://*/*"]);
    for (const key of ["host_permissions", "content_scripts", "web_accessible_resources", "externally_connectable"])
      expect(manifest).not.toHaveProperty(key);
    expect(manifest.content_security_policy.extension_pages).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
    const readme = text("README.md");
    for (const permission of [...manifest.permissions, ...manifest.optional_permissions])
      expect(readme).toContain(`\`${permission}\``);
  });

  test(`${name}: no code that reaches the network, no eval, no library that belongs to the build`, () => {
    for (const file of files(root).filter((path) => path.endsWith(".js"))) {
      const source = text(join(root, file));
      for (const word of [
        /\beval\(/,
        /new Function\(/,
        /XMLHttpRequest/,
        /sendBeacon/,
        /new WebSocket/,
        /EventSource/,
        /ZodError/,
        /import\(["']https?:/,
      ])
        expect([file, String(word), word.test(source)]).toEqual([file, String(word), false]);
    }
    for (const file of files(root).filter((path) => path.endsWith(".html")))
      expect(text(join(root, file))).not.toMatch(/(?:src|href)="https?:|<script(?![^>]*src)|style="/);
  });
}
