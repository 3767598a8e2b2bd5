import browser from "webextension-polyfill";
import { defineBackground } from "wxt/utils/define-background";
import { onAlarm, onNotificationClick, scheduleReminders } from "../../components/core/reminders.ts";
import { registerWatch } from "../../components/core/watch.ts";
import { registerIconRules } from "./icon-rules.ts";
import { createMenus, onMenu } from "./menus.ts";
import { onOmniboxEntered, onOmniboxInput } from "./omnibox.ts";
import { onInstalled } from "./on-installed.ts";
import { onMessage } from "./on-message.ts";

/** Wiring only: every listener is registered in the first tick, so that none is missed when the worker is woken. */
export default defineBackground({
  type: "module",
  main() {
    browser.runtime.onInstalled.addListener((details) => {
      void onInstalled(details);
      void createMenus();
      void registerIconRules();
      void registerWatch();
      void scheduleReminders();
    });
    browser.runtime.onStartup.addListener(() => {
      void registerIconRules();
      void registerWatch();
      void scheduleReminders();
    });
    browser.permissions.onRemoved.addListener(() => void registerWatch());
    browser.alarms.onAlarm.addListener((alarm) => void onAlarm(alarm));
    // only there once the reader allowed reminders; the worker that comes then has it
    const { notifications } = browser as { notifications?: typeof browser.notifications };
    notifications?.onClicked.addListener((id) => void onNotificationClick(id));
    browser.runtime.onMessage.addListener(onMessage);
    browser.contextMenus.onClicked.addListener(onMenu);
    browser.omnibox.onInputChanged.addListener((text, suggest) => void onOmniboxInput(text, suggest));
    browser.omnibox.onInputEntered.addListener((text) => void onOmniboxEntered(text));
  },
});
