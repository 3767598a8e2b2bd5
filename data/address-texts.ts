/** Words that make a bare run of digits in an address a telephone number; without one it is an article's or a user's id. */
const CALLS = /call|phone|tel|dial|hotline|helpline|support|number|contact|toll|电话|热线|客服/i;
/** Names of parameters whose values are long numbers of another kind. */
const IDS =
  /^(?:.*(?:id|ref|order|track|token|session|date|time|hash|version|sku|asin|isbn|zip|postal|postcode)|utm.*|key|code|ts|lat|lng|lon|geo|ll|v|t|at|ei|sa|ved)$/i;
/** Nothing but digits and gaps, of a number's length. */
const GROUPED = /^[^\p{L}\d]*\d(?:[^\p{L}\d]{0,4}\d){9,13}[^\p{L}\d]*$/u;

/**
 * The parts of an address in which a number may be planted to be read: among words of calling, with a `+`, or written with
 * gaps. Ids of articles, orders and visits are none.
 */
export function addressTexts(url: string): string[] {
  const [, path = "", query = "", hash = ""] = /^[a-z]+:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(url) ?? [];
  const texts = path.split("/").map(decoded);
  for (const pair of `${query}&${hash}`.split("&")) {
    const [key = "", ...value] = pair.split("=");
    if (value.length === 0) texts.push(...decoded(key).split("/"));
    else if (!IDS.test(key)) texts.push(decoded(value.join("=")));
  }
  return texts.filter(
    (text) =>
      !/^\d+(?:-\p{L}.*)?$/u.test(text) &&
      (CALLS.test(text) || /\+\s?\d[\d\s().-]{6}/.test(text) || (GROUPED.test(text) && /\d[^\d]+\d/.test(text))),
  );
}

/** A part of an address as one reads it. */
function decoded(part: string): string {
  const spaced = part.replaceAll("+", " ").replaceAll("_", " ");
  try {
    return decodeURIComponent(spaced).normalize("NFKC");
  } catch {
    return spaced;
  }
}
