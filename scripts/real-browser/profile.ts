import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes an empty folder for a browser profile that is to outlive one launch. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), "human-route-"));
}

interface Permissions {
  api: readonly string[];
  explicit_host: readonly string[];
}

interface Settings {
  creation_flags: number;
  active_permissions: Permissions;
  granted_permissions: Permissions;
}

interface Preferences {
  extensions?: {
    pinned_extensions?: string[];
    ui?: { developer_mode?: boolean };
    settings?: Record<string, Settings | undefined>;
  };
}

/** Chromium marks so what came in over the debugging pipe, and forgets it when it ends. */
const ONLY_FOR_THIS_RUN = 0x8000;

/** Pins an extension's icon to the toolbar of a profile that has not been used yet. */
export function pinIcon(profile: string, id: string): void {
  if (existsSync(file(profile))) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  // Without developer mode an unpacked extension stays off when the browser starts again.
  write(profile, { extensions: { pinned_extensions: [id], ui: { developer_mode: true } } });
}

/**
 * Says whether an earlier launch installed the extension in this profile. If so Chromium will start it by itself, as
 * after any restart, and keeps what it stored and was granted; to load it anew would be a new installation.
 */
export function keepInstalled(profile: string, id: string): boolean {
  const preferences = read(profile);
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) return false;
  settings.creation_flags &= ~ONLY_FOR_THIS_RUN;
  write(profile, preferences);
  return true;
}

/**
 * Grants an extension the optional hosts, as if the reader had agreed when it asked. The question is a window of the
 * browser's own, which no test can click; so this is written into the profile, between two launches.
 */
export function grantHosts(profile: string, id: string, patterns: readonly string[]): void {
  const preferences = read(profile);
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error("Hosts can only be granted after a launch with this profile");
  settings.active_permissions.explicit_host = patterns;
  settings.granted_permissions.explicit_host = patterns;
  write(profile, preferences);
}

/** Grants an extension optional permissions by their names; see `grantHosts`. */
export function grantPermissions(profile: string, id: string, names: readonly string[]): void {
  const preferences = read(profile);
  const settings = preferences.extensions?.settings?.[id];
  if (!settings) throw new Error("Permissions can only be granted after a launch with this profile");
  for (const permissions of [settings.active_permissions, settings.granted_permissions])
    permissions.api = [...new Set([...permissions.api, ...names])];
  write(profile, preferences);
}

/** Where a launch with this profile writes the log of everything that went over the network. */
export function networkLog(profile: string): string {
  return join(profile, "network-log.json");
}

function file(profile: string): string {
  return join(profile, "Default", "Preferences");
}

function read(profile: string): Preferences {
  return existsSync(file(profile)) ? JSON.parse(readFileSync(file(profile), "utf8")) : {};
}

function write(profile: string, preferences: Preferences): void {
  writeFileSync(file(profile), JSON.stringify(preferences));
}
