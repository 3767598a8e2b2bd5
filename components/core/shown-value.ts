import type { Contact } from "../../data/platform.ts";
import { linkOf } from "./link-of.ts";

/** The value to show after the title of a way, where it says something: numbers and short addresses, not paths and links. */
export const shownValue = ({ channel, value }: Pick<Contact, "channel" | "value">): string | null =>
  channel === "in-app" || linkOf(value) || value.length > 40 ? null : value;
