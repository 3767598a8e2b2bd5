import { choose, type Situation } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { local, t } from "./core/t.ts";
import { proofWords } from "./core/trust-words.ts";
import { Local } from "./local.tsx";
import { WayRow } from "./way-row.tsx";

interface Props {
  platform: Platform;
  situation: Situation;
}

/** As many lines as one looks at while somebody waits on the telephone. */
const LINES = 2;

/** What to know when somebody called in a platform's name: its line against fraud first, from where it calls, what it never asks. */
export function CallerCard({ platform, situation }: Props) {
  const name = local(platform.name).text;
  const { country, now } = situation;
  const { best, others } = choose(platform, { ...situation, topic: "fraud" });
  const anywhere = best ? null : choose(platform, { ...situation, topic: "fraud", country: null });
  const ways = [best, anywhere?.best ?? null, ...others].filter((way) => way !== null);
  const proved = ways.filter(({ contact: { proof } }) => /verified|corroborated/.test(proof.trust));
  const lines = proved.filter(({ contact, reasons }) => contact.role === "fraud" && !reasons.includes("other-country"));
  const shown = lines.length > 0 ? lines.slice(0, LINES) : proved.slice(0, 1);
  const calling = platform.contacts.filter(({ role, proof }) => role === "outbound" && proof.trust !== "disputed");
  const says = platform.tips.filter(
    ({ topics, countries }) => topics?.includes("fraud") && (!countries || !country || countries.includes(country)),
  );
  const list = (items: typeof shown) => (
    <ul class="ways">
      {items.map((way) => (
        <li key={way.contact.id}>
          <WayRow way={way} platform={platform} situation={situation} />
        </li>
      ))}
    </ul>
  );
  return (
    <section class="caller">
      {shown.length > 0 && (
        <>
          <h3>{t(lines.length > 0 ? "fraudLine" : "noFraudLine", name)}</h3>
          {list(shown)}
        </>
      )}
      {says.length > 0 && (
        <>
          <h3>{t("saysOfCalls", name)}</h3>
          <ul class="says">
            {says.map(({ text, proof }) => (
              <li key={text.en}>
                <Local text={text} /> <small>{proofWords(proof, platform.sources, "contact", now)}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {calling.length > 0 ? (
        <>
          <h3>{t("callsFrom", name)}</h3>
          {list(others.concat(best ?? []).filter(({ contact }) => calling.some(({ id }) => id === contact.id)))}
        </>
      ) : (
        <p class="soft">{t("callsFromUnknown", name)}</p>
      )}
    </section>
  );
}
