import { Component } from "preact";
import { type CallFacts, type CallLists, callFacts } from "../data/call-facts.ts";
import type { ChoiceReason, Situation } from "../data/choose.ts";
import type { Contact, Platform } from "../data/platform.ts";
import type { RelayCall } from "../data/relay-calls.ts";
import { vcard } from "../data/vcard.ts";
import { CopyButton } from "./copy-button.tsx";
import { callingFrom } from "./core/calling-from.ts";
import { dataset } from "./core/dataset.ts";
import { dialled } from "./core/dialled.ts";
import { linkOf } from "./core/link-of.ts";
import { offerFile } from "./core/offer-file.ts";
import { shownValue } from "./core/shown-value.ts";
import { local, t } from "./core/t.ts";
import { trustWords } from "./core/trust-words.ts";
import { word } from "./core/word.ts";
import { Fold } from "./fold.tsx";
import { Local } from "./local.tsx";
import { QrCode } from "./qr-code.tsx";
import { WayValue } from "./way-value.tsx";
import { WhyFirst } from "./why-first.tsx";

export interface WayToolsProps {
  platform: Platform;
  contact: Contact;
  situation: Situation;
  /** Why it stands where it stands; left out where that is told elsewhere. */
  reasons?: readonly ChoiceReason[];
  /** Whether it is the best way. */
  first?: boolean;
}

/** What one can do with a contact beside copying it, and what to know before: cost, reach, relay, QR code, address book. */
export class WayTools extends Component<WayToolsProps, { lists: CallLists | null }> {
  override state = { lists: null as CallLists | null };

  override componentDidMount(): void {
    if (!this.props.contact.phone) return;
    Promise.all([dataset.escalation(), dataset.plan()]).then(
      ([bodies, plan]) => this.setState({ lists: { bodies, plan } }),
      (error) => {
        console.error(error);
        this.setState({ lists: { bodies: {}, plan: [] } });
      },
    );
  }

  override render() {
    const { platform, contact, situation, reasons, first = false } = this.props;
    const country = callingFrom(situation);
    const { lists } = this.state;
    if (contact.phone && !lists) return null;
    const facts = lists && callFacts(contact, platform, lists, { country });
    const link = linkOf(contact.value);
    const code = facts ? facts.href : (link?.href ?? null);
    const shown = facts?.dial ?? link?.shown ?? contact.value;
    const card = cardOf(this.props);
    return (
      <div class="tool-box">
        {reasons && reasons.length > 0 && (
          <div>
            <p class="soft">{t(first ? "whyFirst" : "whyHere")}</p>
            <WhyFirst reasons={reasons} />
          </div>
        )}
        {facts && this.facts(facts)}
        <div class="tools">
          {facts?.href && (
            <a class="mini" href={facts.href} aria-label={`${t("call")} ${facts.dial}`}>
              {t("call")}
            </a>
          )}
          {card && (
            <>
              <button
                type="button"
                class="mini"
                onClick={() => offerFile(new Blob([card], { type: "text/vcard" }), `${platform.slug}.vcf`)}
              >
                {t("saveVcard")}
              </button>
              <CopyButton class="mini" label={t("copyCard")} text={card} />
            </>
          )}
          {code && (
            <Fold class="unfold" title={t("qrCode")} titleClass="mini" name={`${t("qrCode")}: ${shown}`}>
              <QrCode text={code} shown={shown} />
            </Fold>
          )}
        </div>
      </div>
    );
  }

  private facts({ dial, cost, costBy, warn, fromAbroad, instead, needsMobile, relay }: CallFacts) {
    const { platform, situation } = this.props;
    const others = platform.contacts.filter(({ id }) => instead.includes(id));
    return (
      <dl class="facts">
        <dt>{t("cost")}</dt>
        <dd class={warn ? "doubt" : undefined}>
          {word("cost", cost)}
          {costBy === "plan" && <small>{t("costByPlan")}</small>}
        </dd>
        <dt>{t("fromAbroad")}</dt>
        <dd class={dial === null ? "doubt" : undefined}>
          {word("abroad", fromAbroad)}
          {others.length > 0 && (
            <>
              <small>{t("insteadAbroad")}</small>
              <ul>
                {others.map((other) => (
                  <li key={other.id}>{this.other(other, situation)}</li>
                ))}
              </ul>
            </>
          )}
        </dd>
        {needsMobile && (
          <>
            <dt>{t("needs")}</dt>
            <dd>{t("needsMobile")}</dd>
          </>
        )}
        {relay.length > 0 && (
          <>
            <dt>{t("relay")}</dt>
            <dd>
              <ul>
                {relay.map((call) => (
                  <li key={`${call.body}/${call.contact.id}`}>{this.relay(call)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    );
  }

  /** Another way to the same people, as one uses it. */
  private other(other: Contact, situation: Situation) {
    const name = local(this.props.platform.name).text;
    const text = dialled(other, callingFrom({ ...situation, abilities: ["from-abroad"] }));
    if (other.phone)
      return (
        <>
          <bdi dir="ltr">{text}</bdi>{" "}
          <CopyButton class="mini" label={t("copy")} name={`${t("copy")} ${text}`} text={text} />
        </>
      );
    return (
      <>
        {word("way", other.channel, name)}: <WayValue contact={other} />
      </>
    );
  }

  private relay({ body, contact, form, dial, give }: RelayCall) {
    const { name } = this.state.lists?.bodies[body] ?? {};
    const what = contact.label ?? name;
    return (
      <>
        {form === "own-way" ? <WayValue contact={contact} /> : dial && t(`relay_${form}`, dial, give ?? "")}
        {form === "own-way" && give && ` · ${t("relay_give", give)}`}
        {form === "before" && dial && (
          <>
            {" "}
            <CopyButton class="mini" label={t("copy")} name={`${t("copy")} ${dial}`} text={dial} />
          </>
        )}
        {what && (
          <small>
            <Local text={what} />
          </small>
        )}
      </>
    );
  }
}

/** The contact for the address book. */
function cardOf({ platform, contact, situation: { now } }: WayToolsProps): string | null {
  const organisation = local(platform.name).text;
  const what = contact.label ? local(contact.label).text : word("role", contact.role);
  return shownValue(contact) || linkOf(contact.value)
    ? vcard(platform.slug, contact, {
        name: `${organisation}: ${what}`,
        organisation,
        note: trustWords(contact.proof, platform.sources, "contact", now, false).text,
      })
    : null;
}
