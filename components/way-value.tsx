import type { Contact } from "../data/platform.ts";
import { linkOf } from "./core/link-of.ts";

interface Props {
  contact: Pick<Contact, "channel" | "value">;
  /** Whether a web address can be followed: not where nothing proves it. */
  linked?: boolean;
}

/** A contact's value: a link where it is one, else as published, running left to right. */
export function WayValue({ contact: { channel, value }, linked = true }: Props) {
  const link = linkOf(value);
  if (link && linked)
    return (
      <a href={link.href} target="_blank" rel="noreferrer">
        <bdi dir="ltr">{link.shown}</bdi>
      </a>
    );
  if (link) return <bdi dir="ltr">{link.shown}</bdi>;
  return channel === "in-app" || channel === "post" || channel === "in-person" ? (
    <bdi>{value}</bdi>
  ) : (
    <bdi dir="ltr">{value}</bdi>
  );
}
