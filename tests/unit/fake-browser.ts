import { vi } from "vitest";

/** A storage area, an alarm clock and a notice board as the browser has them, for tests without one. */
export function fakeBrowser() {
  const kept = new Map<string, unknown>();
  const alarms = new Map<string, number>();
  const shown = new Map<string, { title: string; message: string }>();
  const notifications = {
    create: vi.fn(async (id: string, { title, message }: { title: string; message: string }) => {
      shown.set(id, { title, message });
    }),
    clear: async (id: string) => shown.delete(id),
    getAll: async () => Object.fromEntries(shown),
  };
  const area = () => ({
    get: async (key: string) => (kept.has(key) ? { [key]: kept.get(key) } : {}),
    set: async (items: object) => {
      for (const [key, value] of Object.entries(items)) kept.set(key, structuredClone(value));
    },
    clear: vi.fn(async () => kept.clear()),
  });
  const fake = {
    kept,
    alarms: {
      set: alarms,
      create: async (name: string, { when }: { when: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
      clearAll: vi.fn(async () => alarms.clear()),
    },
    shown,
    /** Only there once the reader allowed it. */
    notifications: undefined as typeof notifications | undefined,
    allowed: false,
    allow(): void {
      fake.allowed = true;
      fake.notifications = notifications;
    },
    permissions: {
      contains: async () => fake.allowed,
      request: vi.fn(async () => {
        fake.allow();
        return true;
      }),
    },
    storage: { local: area(), session: area(), sync: area() },
    runtime: { getURL: (path: string) => `chrome-extension://abcdef/${path}` },
    i18n: { getMessage: () => "en", getUILanguage: () => "en-GB" },
    tabs: { create: vi.fn(async () => {}) },
    scripting: { getRegisteredContentScripts: async () => [], unregisterContentScripts: async () => {} },
  };
  return fake;
}
