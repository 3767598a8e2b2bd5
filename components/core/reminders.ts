/**
 * Reminders of what falls due: one alarm for the next one, a notification when it comes. Everything is worked out anew
 * from the kept cases each time, so that it does not matter how often it runs or where it was cut off.
 */
import browser, { type Alarms } from "webextension-polyfill";
import { type Reminded, type Reminder, reminders } from "../../data/reminders.ts";
import { cases } from "./cases.ts";
import { uiLanguage } from "./t.ts";

const ALARM = "reminders";
const REMINDED = "reminded";
const PREFIX = "reminder/";
/** When to try again should the worker die on the way (browsers wake it no sooner), and after an error. */
const AFTER_DEATH_MS = 60_000;
const AFTER_ERROR_MS = 3_600_000;

/** The notifications, which are only there once the reader allowed them. */
const notifications = () => (browser as { notifications?: typeof browser.notifications }).notifications;

/**
 * Asks the reader to allow notifications. Must be called inside a click, with nothing awaited before it.
 * @returns whether they are allowed
 */
export async function askToRemind(): Promise<boolean> {
  const allowed = await browser.permissions.request({ permissions: ["notifications"] });
  if (allowed) await scheduleReminders();
  return allowed;
}

/** Whether notifications are allowed. */
export const canRemind = (): Promise<boolean> => browser.permissions.contains({ permissions: ["notifications"] });

const isReminded = (value: unknown): value is Reminded =>
  typeof value === "object" && value !== null && Object.values(value).every((due) => typeof due === "string");

async function work(now: number) {
  const stored = (await browser.storage.local.get(REMINDED))[REMINDED];
  return reminders((await cases.list()).cases, isReminded(stored) ? stored : {}, now);
}

/** One at a time in all windows: the last to run has seen every change. */
const inTurn = <T>(run: () => Promise<T>): Promise<T> => navigator.locks.request(ALARM, run);

/**
 * Sets the alarm for what falls due next; what is due already comes at once. To be called after each change of a
 * promise, at the browser's start and after an installation (Firefox forgets alarms when it ends).
 */
export const scheduleReminders = (): Promise<void> =>
  inTurn(async () => {
    const now = Date.now();
    const { due, next } = await work(now);
    await setAlarm(due.length > 0 && (await canRemind()) ? now : next);
  });

async function setAlarm(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(ALARM);
  else await browser.alarms.create(ALARM, { when });
}

/** For `alarms.onAlarm` in the background. */
export async function onAlarm({ name }: Pick<Alarms.Alarm, "name">): Promise<void> {
  if (name !== ALARM) return;
  await inTurn(async () => {
    const now = Date.now();
    // the alarm that woke us is used up: this one finishes the work should we not
    await setAlarm(now + AFTER_DEATH_MS);
    try {
      const { due, next, reminded } = await work(now);
      const allowed = due.length > 0 && (await canRemind());
      // allowed while this worker ran already, notifications come to the next one: the alarm above wakes it
      if (allowed && !notifications()) return;
      for (const reminder of allowed ? due : []) {
        // shown before it is noted: cut off in between it is shown again, in the place of the first
        await show(reminder);
        reminded[reminder.promiseId] = reminder.due;
        await browser.storage.local.set({ [REMINDED]: reminded });
      }
      await setAlarm(next);
    } catch {
      await setAlarm(now + AFTER_ERROR_MS);
    }
  });
}

async function show({ caseId, promiseId, name, text, due }: Reminder): Promise<void> {
  const day = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(due));
  await notifications()?.create(`${PREFIX}${caseId}/${promiseId}`, {
    type: "basic",
    iconUrl: browser.runtime.getURL("icon/128.png"),
    title: name,
    message: `${text}\n${day}`,
  });
}

/** For `notifications.onClicked` in the background: shows the case in a tab, and the notification goes. */
export async function onNotificationClick(id: string): Promise<void> {
  if (!id.startsWith(PREFIX)) return;
  const [caseId = ""] = id.slice(PREFIX.length).split("/");
  await browser.tabs.create({ url: browser.runtime.getURL(`sidepanel.html?case=${caseId}`) });
  await notifications()?.clear(id);
}
