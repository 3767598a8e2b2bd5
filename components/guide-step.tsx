import { CopyButton } from "./copy-button.tsx";
import { isOwnLanguage } from "./core/is-own-language.ts";
import { linkOf } from "./core/link-of.ts";
import type { GuideStep as Step } from "./core/steps-of.ts";
import { t } from "./core/t.ts";
import { Local } from "./local.tsx";
import { SpeakButton } from "./speak-button.tsx";

interface Props {
  step: Step;
  /** Its number, from 1. */
  number: number;
  done: boolean;
  /** Whether it is the one to do now. */
  current: boolean;
  onToggle: () => void;
}

/** One step of the guide: what to do, the words to say with their copy, what one sees, and what if not. */
export function GuideStep({ step, number, done, current, onToggle }: Props) {
  const { do: what, ready, say, press, open, find, see, otherwise } = step;
  const link = open ? linkOf(open) : null;
  const id = `step-${number}`;
  return (
    <li class={done ? "done" : current ? "current" : ""} aria-current={current ? "step" : undefined}>
      {/* biome-ignore lint/a11y/useSemanticElements: a checkbox of the platform cannot bear the step's number */}
      <button type="button" role="checkbox" class="dot" aria-checked={done} aria-labelledby={id} onClick={onToggle}>
        {done ? "✓" : number}
      </button>
      <div>
        <p id={id} class="do">
          <Local text={what} />
        </p>
        {ready && !done && (
          <ul>
            {ready.map((needed) => (
              <li key={needed.en}>
                <Local text={needed} />
              </li>
            ))}
          </ul>
        )}
        {current && (
          <>
            {say && (
              <div class="say">
                <span>
                  <span lang={say.lang}>{say.text}</span>
                  {say.roman && !isOwnLanguage(say.lang) && <small class="roman"> {say.roman}</small>}
                </span>
                <span class="say-tools">
                  <CopyButton text={say.text} label={t("copy")} name={`${t("copy")} ${say.text}`} class="mini" />
                  <SpeakButton text={say.text} lang={say.lang} />
                </span>
              </div>
            )}
            {press && (
              <p class="press">
                {t("pressOnPhone")} <kbd>{press}</kbd>
              </p>
            )}
            {find && (
              <p class="soft">
                {t("lookFor")}{" "}
                {find.text.map((label) => (
                  <q key={label}>{label}</q>
                ))}
              </p>
            )}
            {see && (
              <p class="soft">
                {t("thenYouSee")} <Local text={see} />
              </p>
            )}
            <div class="tools">
              {link && (
                <a class="mini" href={link.href} target="_blank" rel="noreferrer">
                  {t("openPage")}{" "}
                  <small>
                    <bdi dir="ltr">{link.shown}</bdi>
                  </small>
                </a>
              )}
              {!ready && (
                <details class="otherwise">
                  <summary class="mini">{t("somethingElse")}</summary>
                  {otherwise && otherwise.length > 0 && (
                    <dl>
                      {otherwise.map((branch) => (
                        <div key={branch.if.en}>
                          <dt>
                            <Local text={branch.if} />
                          </dt>
                          <dd>
                            <Local text={branch.do} />
                          </dd>
                        </div>
                      ))}
                    </dl>
                  )}
                  <p class="soft small">{t(otherwise?.length ? "somethingElseHelp" : "somethingElseNone")}</p>
                </details>
              )}
            </div>
          </>
        )}
      </div>
    </li>
  );
}
