import type { Situation } from "../data/choose.ts";
import type { Checked, Found } from "../data/lookup.ts";
import type { Platform } from "../data/platform.ts";
import { checkWords } from "./core/check-words.ts";
import { local, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fill } from "./fill.tsx";
import { TrustBadge } from "./trust-badge.tsx";
import { WayRow } from "./way-row.tsx";

interface Props {
  found: Found;
  situation: Situation;
  /** Whether somebody called from the number: then the plan's word on it is a warning. */
  called: boolean;
}

/** What was found in something typed or pasted: each thing with whose it is and what proves it, and what is right instead. */
export function CheckAnswer({ found: { checked, claims, platform, right }, situation, called }: Props) {
  return (
    <>
      {claims && <p class="soft">{t("messageSpeaks", local(claims.name).text)}</p>}
      {checked.map((one) => (
        <CheckedLine key={one.kind + one.raw} checked={one} claims={claims} now={situation.now} called={called} />
      ))}
      {right && platform && (
        <section class="right">
          <h3>{t(right.contact.phone ? "rightNumber" : "rightWay", local(platform.name).text)}</h3>
          <ul class="ways">
            <li>
              <WayRow way={right} platform={platform} situation={situation} />
            </li>
          </ul>
        </section>
      )}
    </>
  );
}

interface LineProps {
  checked: Checked;
  claims: Platform | null;
  now: number;
  called: boolean;
}

function CheckedLine({ checked, claims, now, called }: LineProps) {
  const { raw, verdict, owner, body, contact, plan } = checked;
  const whose = owner ?? body;
  const { message, values } = checkWords(checked, claims);
  // a number that only receives calls cannot have called
  const forged = called && plan?.kind === "receives-only";
  return (
    <div class={`answer ${forged ? "false" : verdict === "unknown" && claims && !whose ? "tenant" : verdict}`}>
      <p>
        <Fill message={message} values={values}>
          <bdi dir="ltr">{raw}</bdi>
        </Fill>
        {contact && contact.role !== "support" && ` (${word("role", contact.role)})`}
      </p>
      {plan && <p>{t("planSays", plan.plan.replace(/,.*/, ""), word("plan", plan.kind))}</p>}
      {contact && whose && <TrustBadge contact={contact} sources={whose.sources} now={now} />}
    </div>
  );
}
