import type { Rung, RungState } from "../data/ladder.ts";
import type { Contact } from "../data/platform.ts";
import { CopyButton } from "./copy-button.tsx";
import { day } from "./core/day.ts";
import { dialled } from "./core/dialled.ts";
import { linkOf } from "./core/link-of.ts";
import { t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fold } from "./fold.tsx";
import { Local } from "./local.tsx";
import { SourceList } from "./source-list.tsx";
import { WayValue } from "./way-value.tsx";

interface Props {
  rung: Rung;
  country: string | null;
  /** Whether it is the first that is open. */
  next: boolean;
}

const TONE: Record<RungState, string> = {
  open: "proved",
  later: "plain",
  "complain-first": "plain",
  over: "doubt",
  unknown: "doubt",
};

/** One body to turn to: from what day on, until when, what it costs, how to reach it, what to bring. */
export function RungItem({ rung, country, next }: Props) {
  const { body, state, opens, closes, cost, link, bring, conditions, contacts, reasons } = rung;
  const page = link ? linkOf(link) : null;
  const facts = [word("body", body.kind), cost ? word("cost", cost) : ""].filter(Boolean);
  const others = contacts.filter(({ value }) => value !== link);
  return (
    <li class="rung" aria-current={next ? "step" : undefined}>
      <h3>
        <Local text={body.name} />
      </h3>
      <p class="soft">{facts.join(" · ")}</p>
      <p>
        <span class={`chip ${TONE[state]}`}>
          {state === "later" && opens ? t("rungFrom", day(opens)) : word("rung", state)}
        </span>{" "}
        {closes && (
          <small class={state === "over" ? "doubt" : "soft"}>
            {t(closes.from === "answer" ? "closesAnswer" : "closesComplaint", day(closes.day))}
          </small>
        )}
      </p>
      <div class="tools">
        {page && (
          <a class="mini" href={page.href} target="_blank" rel="noreferrer">
            {t("openPage")}{" "}
            <small>
              <bdi dir="ltr">{page.shown}</bdi>
            </small>
          </a>
        )}
        {others.slice(0, 2).map((contact) => (
          <span key={contact.id}>{reach(contact, country)}</span>
        ))}
      </div>
      <Fold class="fold" title={t("bringAndMind")}>
        <div class="proof-body">
          {bring.length > 0 && list(t("bring"), bring)}
          {conditions.length > 0 && list(t("mind"), conditions)}
          <p class="soft">{reasons.map((reason) => word("rungReason", reason)).join(" · ")}</p>
          <SourceList ids={body.proof.by} sources={body.sources} />
        </div>
      </Fold>
    </li>
  );
}

const list = (title: string, texts: Rung["bring"]) => (
  <div class="ready">
    {title}
    <ul>
      {texts.map((text) => (
        <li key={text.en}>
          <Local text={text} />
        </li>
      ))}
    </ul>
  </div>
);

/** A number or an address of the body; only what is proved is copied in one click. */
function reach(contact: Contact, country: string | null) {
  const proved = contact.proof.trust === "verified" || contact.proof.trust === "corroborated";
  const text = dialled(contact, country);
  return (
    <>
      <WayValue contact={contact} linked={proved} />{" "}
      {proved && !linkOf(contact.value) && (
        <CopyButton class="mini" label={t("copy")} name={`${t("copy")} ${text}`} text={text} />
      )}
    </>
  );
}
