import type { Checked } from "../../data/lookup.ts";
import { local, type MessageKey, t } from "./t.ts";

/** The sentence on something that was checked: a message whose $1 is the thing itself, and what its other values are. */
export function checkWords(
  { kind, verdict, owner, body }: Checked,
  claims: Checked["owner"],
): { message: MessageKey; values: string[] } {
  const whose = owner ?? body;
  const name = whose ? local(whose.name).text : "";
  const claimed = claims ? local(claims.name).text : "";
  if (kind === "url" && verdict === "unknown" && claims) return { message: "pageIs_not_theirs", values: [claimed] };
  if (kind === "url")
    return {
      message: verdict === "look-alike" ? "pageIs_look_alike" : (`pageIs_${verdict}` as MessageKey),
      values: [name],
    };
  if (verdict === "unknown" && whose) return { message: "verdict_theirs", values: [name] };
  if (verdict === "unknown" && claims)
    return { message: kind === "phone" ? "numberDoubt" : "addressDoubt", values: [claimed] };
  return { message: `verdict_${verdict}` as MessageKey, values: [name] };
}

/** The same as plain text. */
export function checkSentence(checked: Checked, claims: Checked["owner"]): string {
  const { message, values } = checkWords(checked, claims);
  return t(message, checked.raw, ...values);
}
