import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes an empty folder for a browser profile that is to outlive one launch. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), "human-route-"));
}

interface Preferences {
  extensions?: {
    pinned_extensions?: string[];
    ui?: { developer_mode?: boolean };
    settings?: Record<string, Record<string, { explicit_host?: string[] } | undefined>>;
  };
}

/** Pins an extension's icon to the toolbar of a profile that has not been used yet. */
export function pinIcon(profile: string, id: string): void {
  if (existsSync(file(profile))) return;
  mkdirSync(join(profile, "Default"), { recursive: true });
  // Without developer mode an unpacked extension stays off when the browser starts again.
  write(profile, { extensions: { pinned_extensions: [id], ui: { developer_mode: true } } });
}

/** Says whether an earlier launch installed the extension in this profile; Chromium then starts it by itself. */
export function hasExtension(profile: string, id: string): boolean {
  return read(profile).extensions?.settings?.[id] !== undefined;
}

/**
 * Grants an extension the optional hosts, as if the reader had agreed when it asked. The question is a window of the
 * browser's own, which no test can click; so this is written into the profile, between two launches.
 */
export function grantHosts(profile: string, id: string, patterns: readonly string[]): void {
  const preferences = read(profile);
  const settings = preferences.extensions?.settings?.[id];
  for (const key of ["active_permissions", "granted_permissions"]) {
    const permissions = settings?.[key];
    if (!permissions) throw new Error("Hosts can only be granted after a launch with this profile");
    permissions.explicit_host = [...patterns];
  }
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
