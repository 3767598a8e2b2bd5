import type { PageContent } from "./read-content.ts";

const TITLE =
  /^(?:just a moment|attention required|access (?:to this page has been )?denied|request (?:rejected|blocked)|pardon our interruption|security check|verify(?:ing)? (?:you are|that you)|are you (?:a )?(?:human|robot)|robot check|captcha|human verification|安全验证|验证码|访问验证|滑动验证)/i;
const TEXT =
  /(?:enable javascript and cookies to continue|verify(?:ing)? (?:you are|that you are) (?:a )?human|unusual traffic|are not a robot|请完成(?:安全)?验证|拖动滑块)/i;
/** A real page that speaks of robots says more than that. */
const LONG = 1500;

/** Whether a server answered with a barrier against machines in place of the page. It is left standing, not climbed. */
export function looksBlocked({ title, text }: PageContent): boolean {
  return text.length < LONG && (TITLE.test(title) || TEXT.test(text));
}
