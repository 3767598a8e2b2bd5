import type { Contact } from "../data/platform.ts";
import { linkOf } from "./core/link-of.ts";

/** A contact's value: a link where it is one, else as published, running left to right. */
export function WayValue({ contact: { channel, value } }: { contact: Pick<Contact, "channel" | "value"> }) {
  const link = linkOf(value);
  if (link)
    return (
      <a href={link.href} target="_blank" rel="noreferrer">
        <bdi dir="ltr">{link.shown}</bdi>
      </a>
    );
  return channel === "in-app" || channel === "post" || channel === "in-person" ? <bdi>{value}</bdi> : <bdi dir="ltr">{value}</bdi>;
}
