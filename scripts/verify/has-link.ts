import type { PageContent } from "./read-content.ts";
import { samePage } from "./same-page.ts";

/** Hosts that are one and the same. */
const SAME_HOST: readonly [RegExp, string][] = [
  [/^(https?:\/\/)(?:www\.|mobile\.)?twitter\.com\//i, "$1x.com/"],
  [/^(https?:\/\/)(?:m|[a-z]{2}-[a-z]{2})\.facebook\.com\//i, "$1www.facebook.com/"],
];

/**
 * Whether a page leads to an address: it is that very page, links to it, or prints it.
 * @param page the address the page was read at
 */
export function hasLink({ text, links }: PageContent, page: string, value: string): boolean {
  const wanted = one(value);
  if ([page, ...links].some((link) => URL.canParse(link) && /^https?:/i.test(link) && samePage(wanted, one(link))))
    return true;
  const { host, pathname } = new URL(wanted);
  const printed = `${host.replace(/^www\./, "")}${pathname.replace(/\/+$/, "")}`.toLowerCase();
  const at = text.toLowerCase().indexOf(printed);
  // the address itself, not the beginning of a longer one
  return at >= 0 && !/^[\w%-]|^\/\w|^\.\w/.test(text.slice(at + printed.length, at + printed.length + 2));
}

const one = (url: string) => SAME_HOST.reduce((address, [from, to]) => address.replace(from, to), url);
