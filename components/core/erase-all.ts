import browser from "webextension-polyfill";
import { deleteCaseDatabase } from "./case-database.ts";
import type { CaseStore } from "./case-store.ts";
import { StoreError } from "./store-error.ts";
import { registerWatch } from "./watch.ts";

/**
 * Deletes everything the extension keeps: cases with their snapshots, settings, alarms, notifications, and the watching
 * script that a setting had registered. Other windows hear of it and show nothing any more.
 * @throws StoreError when a part of it could not be deleted; the rest is gone, and it may be tried again
 */
export async function eraseAll(store: Pick<CaseStore, "close" | "erased">): Promise<void> {
  await store.close();
  const done = await Promise.allSettled([
    deleteCaseDatabase(),
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    browser.storage.sync.clear(),
    browser.alarms.clearAll(),
    clearNotifications(),
  ]);
  // other windows may have written while it went on: they are told when nothing is left to find
  await store.erased();
  await registerWatch();
  const failed = done.find((part) => part.status === "rejected");
  if (!failed) return;
  if (failed.reason instanceof StoreError) throw failed.reason;
  throw new StoreError("failed", failed.reason);
}

async function clearNotifications(): Promise<void> {
  // only there once the reader allowed reminders
  const { notifications } = browser as { notifications?: typeof browser.notifications };
  if (!notifications) return;
  await Promise.all(Object.keys(await notifications.getAll()).map((id) => notifications.clear(id)));
}
