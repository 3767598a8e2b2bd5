/** The kinds of surface that Firefox shows an extension's page in. */
export type SurfaceKind = "popup" | "sidebar";

/**
 * What every script that runs with the rights of the browser itself begins with. Popup and sidebar are no tabs, so no
 * driver command reaches them; Firefox has in every page the actor that carries out such commands, and here it is
 * spoken to directly.
 */
export const PRELUDE = `
const win = Services.wm.getMostRecentWindow("navigator:browser");
const sleep = (ms) => new Promise((resolve) => win.setTimeout(resolve, ms));
const policyOf = (id) => WebExtensionPolicy.getByID(id);
const widgetOf = (id) => id.toLowerCase().replace(/[^a-z0-9_-]/g, "_");
const browserOf = (kind) => kind === "sidebar"
  ? (win.SidebarController.isOpen && win.document.getElementById("sidebar")?.contentDocument?.getElementById("webext-panels-browser")) || null
  : [...win.document.querySelectorAll("browser.webextension-popup-browser")]
      .find((one) => one.currentURI?.scheme === "moz-extension" && one.closest("panel")?.state === "open") ?? null;
const actorOf = (kind) => {
  const page = browserOf(kind)?.browsingContext?.currentWindowGlobal;
  if (!page || page.documentURI.scheme !== "moz-extension") throw new Error("no " + kind + " is open");
  return page.getActor("MarionetteCommands");
};
const capabilities = () => new (ChromeUtils.importESModule("chrome://remote/content/shared/webdriver/Capabilities.sys.mjs").Capabilities)();
`;

/** Runs the body of a function in a surface's page: (kind, body, args). */
export const EVALUATE = `
const [kind, body, args] = given;
return actorOf(kind).executeScript(body, args, { sandboxName: "default", newSandbox: true, timeout: 10000 });
`;

/**
 * Clicks what the accessibility tree of a surface's page calls by this role and name, as a mouse would, or types into it:
 * (kind, role, name source, name flags, keys or null). Says false when there is nothing of that name yet.
 */
export const ACT = `
const [kind, role, source, flags, keys] = given;
const actor = actorOf(kind);
const selectors = {
  button: "button, summary, [role=button]", link: "a[href], [role=link]", heading: "h1, h2, h3, h4, [role=heading]",
  checkbox: "input[type=checkbox], [role=checkbox]", combobox: "select, input, [role=combobox]", option: "option, [role=option]",
  textbox: "input, textarea", searchbox: "input",
};
const name = new RegExp(source, flags);
// What is drawn anew while one looks at it has to be looked for again.
const unlessGone = (error) => { if (error.name !== "StaleElementReferenceError") throw error; return null; };
const elements = await actor.findElements("css selector", selectors[role] ?? "[role=" + role + "]", { all: true, timeout: 0, startNode: null });
for (const element of elements) {
  const called = await Promise.all([actor.getComputedRole(element), actor.getComputedLabel(element)]).catch(unlessGone);
  if (!called) return false;
  // Firefox has no word for what a summary is; it is pressed like a button.
  if ((called[0] || "button") !== role || !name.test(called[1])) continue;
  if (keys !== null) {
    await actor.clearElement(element);
    await actor.sendKeysToElement(element, keys, capabilities());
    return true;
  }
  // What still moves, or is still scrolled to, would be clicked where it no longer is.
  const place = () => actor.executeScript(
    "arguments[0].scrollIntoView({ block: 'center' }); return JSON.stringify(arguments[0].getBoundingClientRect())",
    [element], { sandboxName: "default", newSandbox: true, timeout: 10000 }).catch(unlessGone);
  for (let before = null, now = await place(); now !== before; ) {
    before = now;
    await sleep(150);
    now = await place();
  }
  // The click may close the surface, and the answer to it never comes.
  return actor.clickElement(element, capabilities()).then(
    () => true,
    (error) => (browserOf(kind) ? unlessGone(error) : true),
  );
}
return false;
`;

/** Gives a file to the field for files whose label has this text: (kind, text source, text flags, path). Says false without one. */
export const UPLOAD = `
const [kind, source, flags, path] = given;
const actor = actorOf(kind);
// Firefox names such a field by more than its label.
const labels = await actor.executeScript(
  "return [...document.querySelectorAll('input[type=file]')].map((one) => one.labels[0]?.textContent.trim() ?? '')",
  [], { sandboxName: "default", newSandbox: true, timeout: 10000 });
const at = labels.findIndex((label) => new RegExp(source, flags).test(label));
if (at < 0) return false;
const fields = await actor.findElements("css selector", "input[type=file]", { all: true, timeout: 0, startNode: null });
await actor.sendKeysToElement(fields[at], path, capabilities());
return true;
`;

/** Gives a picture of a surface's page: (kind). */
export const PICTURE = `return actorOf(given[0]).takeScreenshot(null, 0, false, false);`;

/** Says whether the surface is open and its page loaded: (kind). */
export const IS_OPEN = `
const page = browserOf(given[0])?.browsingContext?.currentWindowGlobal;
if (page?.documentURI?.scheme !== "moz-extension") return false;
return (await actorOf(given[0]).executeScript("return document.readyState", [], { sandboxName: "default", timeout: 5000 })) === "complete";
`;

/** Closes what is open of popups: (). */
export const CLOSE_POPUPS = `
for (const panel of win.document.querySelectorAll("panel")) if (panel.state !== "closed") panel.hidePopup();
while ([...win.document.querySelectorAll("panel")].some((panel) => panel.state !== "closed")) await sleep(20);
`;

/** Puts the extension's icon on the toolbar, where Firefox has it only in a menu: (extension id). */
export const PIN = `
const id = widgetOf(given[0]) + "-browser-action";
win.CustomizableUI.addWidgetToArea(id, "nav-bar");
while (!win.document.getElementById(id)) await sleep(20);
`;

/** Tells of the extension's icon in the address bar: (extension id). */
export const ADDRESS_BAR_ICON = `
const icon = win.document.getElementById("pageAction-urlbar-" + widgetOf(given[0]));
const shown = Boolean(icon) && !icon.hidden && icon.getBoundingClientRect().width > 0;
return { shown, title: shown ? icon.getAttribute("tooltiptext") : "", image: shown ? icon.style.getPropertyValue("--pageAction-image") : "" };
`;

/** Notes from now on what the extension asks the network for, navigation by the reader left out: (extension id). */
export const WATCH_NETWORK = `
const id = given[0];
win.humanRouteRequests = [];
const owns = (principal) => principal?.addonPolicy?.id === id;
Services.obs.addObserver({
  observe(channel) {
    const { uri, loadInfo } = { uri: channel.QueryInterface(Ci.nsIChannel).URI, loadInfo: channel.loadInfo };
    const isNavigation = loadInfo.externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
    if (!isNavigation && (owns(loadInfo.triggeringPrincipal) || owns(loadInfo.loadingPrincipal))) win.humanRouteRequests.push(uri.spec);
  },
}, "http-on-opening-request");
`;

/** Gives what WATCH_NETWORK noted: (). */
export const REQUESTS = `return win.humanRouteRequests;`;

/** Reads the clipboard: (). */
export const CLIPBOARD = `
const transfer = Cc["@mozilla.org/widget/transferable;1"].createInstance(Ci.nsITransferable);
transfer.init(null);
transfer.addDataFlavor("text/plain");
Services.clipboard.getData(transfer, Services.clipboard.kGlobalClipboard);
const data = {};
try { transfer.getTransferData("text/plain", data); } catch { return ""; }
return data.value.QueryInterface(Ci.nsISupportsString).data;
`;

/** Makes Firefox speak a language it has no language pack for; extensions then take their own texts in it: (language). */
export const SPEAK = `
const [lang] = given;
const source = new L10nFileSource("human-route", "app", [lang], "resource://human-route/localization/{locale}/");
L10nRegistry.getInstance().registerSources([source]);
Services.locale.availableLocales = [lang, "en-US"];
Services.locale.requestedLocales = [lang];
return Services.locale.appLocaleAsBCP47;
`;
