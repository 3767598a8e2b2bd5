import type { Fact } from "./facts-of.ts";
import { hasEmail } from "./has-email.ts";
import { hasHours } from "./has-hours.ts";
import { hasLink } from "./has-link.ts";
import { hasNumber } from "./has-number.ts";
import { otherValues } from "./other-values.ts";
import { pageNumbers } from "./page-numbers.ts";
import type { PageContent } from "./read-content.ts";
import type { Verdict } from "./result.ts";
import { samePage } from "./same-page.ts";

/** Fewer letters than this are a frame around something that is not text. */
const WORDLESS = 400;
/** Said of pictures that may hold what is looked for. */
const TELLING = {
  number: /phone|telefon|tel[-_. ]|hotline|number|客服|电话|電話|热线/i,
  email: /e-?mail|邮箱/i,
  hours: /hours|öffnungszeit|horaire|horario|时间/i,
} as const;

/**
 * Judges, for each fact, what a page that answered says of it.
 * @param at the address at which the page was read in the end
 */
export function judgePage(content: PageContent, at: string, facts: readonly Fact[]): Verdict[] {
  const found = pageNumbers(content);
  const letters = content.text.replace(/[^\p{L}\p{N}]/gu, "").length;
  const pictured = (kind: Fact["look"]["kind"]) =>
    // a link is never in a picture
    kind !== "link" &&
    content.images.length > 0 &&
    (letters < WORDLESS || content.images.some((words) => TELLING[kind].test(words)));
  return facts.map(({ address, look, known }): Verdict => {
    const stands = has(content, found, at, look);
    if (!samePage(address, at)) return { status: "moved", to: at, found: stands };
    if (stands) return { status: "stands" };
    const instead = otherValues(content, found, look, known);
    if (instead.length > 0) return { status: "changed", instead };
    return { status: pictured(look.kind) ? "image-only" : "missing" };
  });
}

function has(content: PageContent, found: ReturnType<typeof pageNumbers>, at: string, look: Fact["look"]): boolean {
  switch (look.kind) {
    case "number":
      return hasNumber(content, found, look);
    case "email":
      return hasEmail(content, look.value);
    case "link":
      return hasLink(content, at, look.value);
    case "hours":
      return hasHours(`${content.text}\n${content.aside}`, look.value);
  }
}
