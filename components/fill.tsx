import type { ComponentChildren } from "preact";
import { type MessageKey, t } from "./core/t.ts";

/** Stands where the marked-up value goes; no message has it. */
const GAP = "\u0001";

interface Props {
  message: MessageKey;
  /** Values for $2 and on. */
  values?: (string | number)[];
  /** What stands for $1. */
  children: ComponentChildren;
}

/** A message whose first value is marked up: a number that runs left to right, words in another language. */
export function Fill({ message, values = [], children }: Props) {
  const [before, after] = t(message, GAP, ...values).split(GAP);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
