import type { Choice, Way } from "../../data/choose.ts";
import type { Platform } from "../../data/platform.ts";
import { dialled } from "./dialled.ts";
import { openWords } from "./open-words.ts";
import { stepLines, stepsOf } from "./steps-of.ts";
import { local, t } from "./t.ts";
import { proofWords, trustWords } from "./trust-words.ts";
import { waitFigure, waitKind } from "./wait-words.ts";
import { word } from "./word.ts";

/** Everything shown of a platform as plain text with its sources: to keep, or to send to somebody. */
export function detailsText(
  platform: Platform,
  { best, others }: Choice,
  country: string | null,
  dataDate: string,
  now: number,
): string {
  const name = local(platform.name).text;
  const offered = others.filter(
    ({ contact }) => contact.proof.trust === "verified" || contact.proof.trust === "corroborated",
  );
  const ways = [...(best ? [best] : []), ...offered].map((way) => wayText(platform, way, name, country, now));
  const used = new Set(
    [...(best ? [best] : []), ...offered].flatMap(({ contact, route }) => [
      ...contact.proof.by,
      ...(route?.proof.by ?? []),
    ]),
  );
  const sources = [...used].flatMap((id) => {
    const source = platform.sources[id];
    return source ? [`- ${source.publisher}: ${source.title} ${source.url}`] : [];
  });
  return [name, ...ways, `${t("sources")}:\n${sources.join("\n")}`, t("detailsFrom", dataDate)].join("\n\n");
}

function wayText(
  platform: Platform,
  { contact, route, open, wait }: Way,
  name: string,
  country: string | null,
  now: number,
): string {
  const trust = trustWords(contact.proof, platform.sources, "contact", now, false);
  const hours = openWords(contact.hours ?? null, open, now);
  const dial = dialled(contact, country);
  return [
    `${word("way", contact.channel, name)}: ${contact.value}${dial === contact.value ? "" : ` (${dial})`}`,
    ...(contact.label ? [local(contact.label).text] : []),
    trust.text,
    ...(contact.hours
      ? [`${t("open")}: ${contact.hours.rule} (${contact.hours.tz}); ${hours.state}${hours.rest}`]
      : []),
    ...(wait
      ? [
          `${t("wait")}: ${waitFigure(wait)} (${[waitKind(wait), proofWords(wait.proof, platform.sources, "waits", now)].filter(Boolean).join(", ")})`,
        ]
      : []),
    ...(route ? [stepLines(stepsOf(contact, route, name))] : []),
    ...(contact.note ? [local(contact.note).text] : []),
  ].join("\n");
}
