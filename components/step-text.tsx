import { isOwnLanguage } from "./core/is-own-language.ts";
import type { GuideStep } from "./core/steps-of.ts";
import { local } from "./core/t.ts";
import { Fill } from "./fill.tsx";
import { Local } from "./local.tsx";

/** What a step asks for, with the words to say and the keys to press where its own text does not have them. */
export function StepText({ step: { do: what, ready, say, press } }: { step: GuideStep }) {
  const { text } = local(what);
  return (
    <>
      <Local text={what} />
      {ready?.map((needed, i) => (
        <span key={needed.en}>
          {i === 0 ? ": " : "; "}
          <Local text={needed} />
        </span>
      ))}
      {say && !text.includes(say.text) && (
        <>
          {" · "}
          <Fill message="sayWords">
            <b lang={say.lang}>{say.text}</b>
          </Fill>
        </>
      )}
      {say?.roman && !isOwnLanguage(say.lang) && <small class="roman"> ({say.roman})</small>}
      {press && !text.includes(press) && (
        <>
          {" · "}
          <Fill message="pressKeys">
            <kbd>{press}</kbd>
          </Fill>
        </>
      )}
    </>
  );
}
