import { type MessageKey, t } from "./t.ts";

type Snake<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${Snake<B>}` : S;

/**
 * The words for a term of the vocabulary (data/words.ts): the message called `kind_term`. The types see to it that every
 * term of the kind has one.
 */
export const word = <K extends string, S extends string>(
  kind: `${K}_${Snake<S>}` extends MessageKey ? K : never,
  term: S,
  ...values: (string | number)[]
): string => t(`${kind}_${term.replaceAll("-", "_")}` as MessageKey, ...values);
