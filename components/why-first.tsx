import type { ChoiceReason } from "../data/choose.ts";
import { word } from "./core/word.ts";

/** Why a way stands where it stands, one reason a line. */
export function WhyFirst({ reasons }: { reasons: readonly ChoiceReason[] }) {
  return (
    <ul class="reasons">
      {reasons.map((reason) => (
        <li key={reason}>{word("reason", reason)}</li>
      ))}
    </ul>
  );
}
