import type { Contact } from "../data/platform.ts";
import { t, uiLanguage } from "./core/t.ts";
import type { Sources } from "./core/trust-words.ts";
import { word } from "./core/word.ts";
import { Local } from "./local.tsx";
import { SourceList } from "./source-list.tsx";

export interface SmallPrintProps {
  contact: Contact;
  /** Given: the sources of the contact are listed as well. */
  sources?: Sources;
}

/** The small print of a contact: what to have ready, what to mind, for whom, what it costs, what it speaks. */
export function SmallPrint({ contact, sources }: SmallPrintProps) {
  const { audience, requires, languages, cost, note, phone, proof } = contact;
  const names = languages && new Intl.DisplayNames(uiLanguage(), { type: "language" });
  const list = new Intl.ListFormat(uiLanguage());
  const lines = [
    audience && `${t("forWhom")}: ${list.format(audience.map((one) => word("audience", one)))}`,
    names && `${t("languages")}: ${list.format(languages.map((tag) => names.of(tag) ?? tag))}`,
    cost && cost !== "premium" && cost !== "shared" && `${t("cost")}: ${word("cost", cost)}`,
    phone && phone.abroad === null && t("notFromAbroad"),
  ].filter(Boolean);
  return (
    <>
      {requires.length > 0 && (
        <div class="ready">
          {t("haveReady")}
          <ul>
            {requires.map((needed) => (
              <li key={needed.en}>
                <Local text={needed} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {note && (
        <p>
          <Local text={note} />
        </p>
      )}
      {lines.length > 0 && <p class="soft">{lines.join(" · ")}</p>}
      {sources && <SourceList ids={proof.by} sources={sources} />}
    </>
  );
}
