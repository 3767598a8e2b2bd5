import { Component } from "preact";
import type { Situation } from "../data/choose.ts";
import {
  type AttachmentRule,
  COMPOSE_FIELDS,
  type ComposeField,
  type ComposeWords,
  compose,
  type Draft,
} from "../data/compose.ts";
import { COMPOSE_LANGUAGES, type ComposeLanguage, composeLanguage } from "../data/compose-language.ts";
import type { Contact, Platform } from "../data/platform.ts";
import { privateData, redact } from "../data/private-data.ts";
import { CopyButton } from "./copy-button.tsx";
import { dataset } from "./core/dataset.ts";
import { type Fields, keepDraft, readDraft } from "./core/draft.ts";
import { isOwnLanguage } from "./core/is-own-language.ts";
import { languageName } from "./core/language-name.ts";
import { linkOf } from "./core/link-of.ts";
import { t, uiLanguage } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fold } from "./fold.tsx";
import { Local } from "./local.tsx";
import { SelectChip } from "./select-chip.tsx";

export interface ComposerProps {
  platform: Platform;
  contact: Contact;
  situation: Pick<Situation, "topic" | "country" | "language">;
  /** What is known already, for example the ticket's number; what was written before goes over it. */
  known?: Fields;
}

interface State {
  fields: Fields;
  /** Chosen by hand, or null: the language that people there read. */
  language: ComposeLanguage | null;
  words: ComposeWords | null;
}

/** The fields that stand open; the others are one click away. */
const FIRST: readonly ComposeField[] = ["what", "wanted", "since", "error"];
const LONG: ReadonlySet<ComposeField> = new Set<ComposeField>(["what", "wanted", "tried", "evidence"]);

/** Writes a message to a contact: fields that get an answer, and the message as it grows. Nothing is sent from here. */
export class Composer extends Component<ComposerProps, State> {
  override state: State = { fields: this.props.known ?? {}, language: null, words: null };

  override componentDidMount(): void {
    const { platform, contact } = this.props;
    dataset.composeWords().then(
      (words) => this.setState({ words }),
      (error) => console.error(error),
    );
    void readDraft(platform.slug, contact.id).then((kept) =>
      this.setState(({ fields }) => ({ fields: { ...fields, ...kept } })),
    );
  }

  private write(fields: Fields) {
    const { platform, contact } = this.props;
    this.setState({ fields });
    void keepDraft(platform.slug, contact.id, fields);
  }

  private draft(language: ComposeLanguage, words: ComposeWords): Draft {
    const { platform, contact, situation } = this.props;
    const { evidence, ...fields } = this.state.fields;
    const written = { ...fields, evidence: (evidence ?? "").split("\n") };
    return compose(written, platform, contact, { topic: situation.topic, language }, words);
  }

  /** Blots out in the fields what the message should not hold. */
  private readonly blot = (draft: Draft) => {
    const kinds = new Set(draft.warnings.map(({ kind }) => kind));
    const own = this.props.platform.contacts.flatMap(({ value, phone }) => [
      value,
      ...(phone ? [phone.home, phone.abroad ?? ""] : []),
    ]);
    const blotted: Fields = {};
    for (const field of COMPOSE_FIELDS) {
      const text = this.state.fields[field];
      if (text)
        blotted[field] = redact(
          text,
          privateData(text, own).filter(({ kind }) => kinds.has(kind)),
        );
    }
    this.write(blotted);
  };

  override render() {
    const { platform, contact, situation } = this.props;
    const { words } = this.state;
    if (!words) return null;
    const reader = { country: situation.country, language: situation.language };
    const language = this.state.language ?? composeLanguage(platform, contact, reader);
    const own = composeLanguage(platform, { languages: [situation.language] }, reader);
    const draft = this.draft(language, words);
    const foreign = !isOwnLanguage(language);
    return (
      <div class="composer">
        <div class="fields">{FIRST.map((field) => this.field(field))}</div>
        <Fold class="fold" title={t("moreFields")}>
          <div class="fields">{COMPOSE_FIELDS.filter((field) => !FIRST.includes(field)).map((f) => this.field(f))}</div>
        </Fold>
        <div class="in">
          <SelectChip
            label={t("messageLanguage")}
            value={language}
            options={COMPOSE_LANGUAGES.map((tag) => [tag, languageName(tag)])}
            onPick={(tag) => this.setState({ language: COMPOSE_LANGUAGES.find((known) => known === tag) ?? null })}
          />
        </div>
        {foreign && <p class="soft">{t("messageForeign", languageName(language))}</p>}
        {this.preview(draft)}
        {foreign && isOwnLanguage(own) && own !== language && (
          <Fold class="fold" title={t("messageInOwn", languageName(own))}>
            <p class="letter" lang={own}>
              {this.draft(own, words).body}
            </p>
          </Fold>
        )}
        {draft.warnings.length > 0 && (
          <div class="note" role="alert">
            <p>
              {t(draft.form === "post" ? "privateInPost" : "privateAtAll")}{" "}
              {[...new Set(draft.warnings.map(({ kind }) => word("private", kind)))].join(" · ")}
            </p>
            <button type="button" class="mini" onClick={() => this.blot(draft)}>
              {t("blotOut")}
            </button>
          </div>
        )}
        {draft.leftOut.length > 0 && (
          <p class="soft">{t("leftOut", draft.leftOut.map((field) => word("field", field)).join(" · "))}</p>
        )}
        {draft.attachments.length > 0 && (
          <ul class="soft">
            {draft.attachments.map((rule) => (
              <li key={JSON.stringify(rule)}>
                {ruleWords(rule)}
                {rule.note && (
                  <>
                    {" "}
                    <Local text={rule.note} />
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {this.actions(draft)}
        <p class="soft">{t("nothingSent")}</p>
      </div>
    );
  }

  private field(field: ComposeField) {
    const { fields } = this.state;
    const value = fields[field] ?? "";
    const label = word("field", field);
    const write = (text: string) => this.write({ ...fields, [field]: text });
    const onInput = (event: { currentTarget: { value: string } }) => write(event.currentTarget.value);
    const id = `field-${this.props.contact.id}-${field}`;
    return (
      <div key={field} class={LONG.has(field) ? "long" : undefined}>
        <label for={id}>{label}</label>
        {LONG.has(field) ? (
          <textarea id={id} rows={2} value={value} onInput={onInput} />
        ) : field === "since" ? (
          <input id={id} type="date" value={value} onInput={onInput} />
        ) : (
          <input id={id} type="text" value={value} onInput={onInput} />
        )}
      </div>
    );
  }

  private preview({ subject, body, limit, language }: Draft) {
    return (
      <figure class="letter" aria-label={t("message")}>
        {subject && (
          <p>
            <span class="soft">{t("subject")}</span> <b lang={language}>{subject}</b>
          </p>
        )}
        <p lang={language} class="body">
          {body}
        </p>
        {limit && <p class={limit.length > limit.max ? "doubt" : "soft"}>{t("characters", limit.length, limit.max)}</p>}
      </figure>
    );
  }

  private actions({ mailto, subject, body }: Draft) {
    const link = linkOf(this.props.contact.value);
    return (
      <>
        <div class="actions">
          {mailto && (
            <a class="button main" href={mailto.href}>
              {t("openMail")}
            </a>
          )}
          <CopyButton class={mailto ? "button" : "button main"} label={t("copyText")} text={body} />
          {subject && <CopyButton class="button" label={t("copySubject")} text={subject} />}
          {link && (
            <a class="button" href={link.href} target="_blank" rel="noreferrer">
              {t("openPage")}
            </a>
          )}
        </div>
        {mailto && !mailto.whole && <p class="note">{t("mailTooLong")}</p>}
      </>
    );
  }
}

/** `image/jpeg` as one says it. */
const typeName = (type: string) =>
  type
    .replace(/^(image|video|audio|text)\/\*$/, "$1")
    .replace(/^.*[/.]/, "")
    .toUpperCase();

/** A platform's rule for files in words. */
function ruleWords({ accepts, refuses, maxBytes, maxSeconds }: AttachmentRule): string {
  const language = uiLanguage();
  const list = new Intl.ListFormat(language, { type: "disjunction" });
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(language, { style: "unit", unit: name, maximumFractionDigits: 1 }).format(value);
  return [
    accepts && t("filesTaken", list.format(accepts.map(typeName))),
    refuses && t("filesRefused", list.format(refuses.map(typeName))),
    maxBytes && t("filesSize", unit(maxBytes / 1_000_000, "megabyte")),
    maxSeconds && t("filesLength", maxSeconds < 120 ? unit(maxSeconds, "second") : unit(maxSeconds / 60, "minute")),
  ]
    .filter(Boolean)
    .join(" · ");
}
