import type { Contact, Route, Step } from "../../data/platform.ts";
import { readyFor } from "../../data/ready-for.ts";
import type { LocalText } from "../../data/schema.ts";
import type { Topic } from "../../data/words.ts";
import { linkOf } from "./link-of.ts";
import { shownValue } from "./shown-value.ts";
import { local, t, uiLanguage } from "./t.ts";
import { word } from "./word.ts";

/** One thing to do in the guide; the first may be a list of what to have ready. */
export interface GuideStep extends Step {
  ready?: LocalText[];
}

/** Words of the interface as a text of the dataset, in the language that they are in. */
const ours = (text: string): LocalText => ({ en: text, [uiLanguage()]: text });

/**
 * The steps through a contact: those of the route, or, where none is known, what using the contact comes to.
 * @param topic for which one has ready what is asked about it, beside what route and contact require; null: those alone
 */
export function stepsOf(contact: Contact, route: Route | null, name: string, topic: Topic | null = null): GuideStep[] {
  const needed = [
    ...(route?.requires ?? []),
    ...contact.requires,
    ...(topic ? readyFor(topic) : []).map((one) => ours(word("ready", one))),
  ];
  const ready = [...new Map(needed.map((text) => [text.en, text])).values()];
  const first: GuideStep[] = ready.length > 0 ? [{ do: ours(t("haveReady")), ready }] : [];
  if (route) return [...first, ...route.steps];
  const value = contact.channel === "in-app" ? contact.value : shownValue(contact);
  const title = word("way", contact.channel, name);
  const open = linkOf(contact.value)?.href;
  return [
    ...first,
    { do: ours(value ? `${title}: ${value}` : title), ...(open ? { open } : {}) },
    { do: ours(t("sayNeed")) },
  ];
}

/** A step as one line of plain text. */
export function stepLine({ do: what, ready, say, press, open }: GuideStep): string {
  const text = local(what).text;
  const parts = [
    ready ? `${text}: ${ready.map((needed) => local(needed).text).join("; ")}` : text,
    say && !text.includes(say.text) ? t("sayWords", say.text) : "",
    press && !text.includes(press) ? t("pressKeys", press) : "",
    open ?? "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** Steps as numbered lines of plain text, for the clipboard. */
export const stepLines = (steps: readonly GuideStep[]): string =>
  steps.map((step, i) => `${i + 1}. ${stepLine(step)}`).join("\n");
