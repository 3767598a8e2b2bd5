const AROUND =
  /24\s*[/x×]\s*7|24[\s-]*(?:hours?|hrs?|horas|heures|stunden|ore|uur|小时|小時|時間|시간|jam|saat)|(?:round|around)[\s-]the[\s-]clock|rund um die uhr|jour et nuit|any ?time|全天|昼夜|24h\b/i;
/** How far apart the times of one set of opening hours may stand on a page, in characters. */
const WINDOW = 600;

/**
 * Whether opening hours stand on a page: each time of the rule, however a country writes it, near one another. Days are
 * not looked at: there are too many ways to write them.
 * @param rule opening_hours as the record has it
 */
export function hasHours(text: string, rule: string): boolean {
  const plain = text.normalize("NFKC").replace(/\s+/g, " ");
  if (/24\/7|00:00-24:00/.test(rule)) return AROUND.test(plain);
  const times = [...new Set(rule.match(/\d{1,2}:\d{2}/g) ?? [])].map(spelling);
  const [first, ...others] = times;
  if (!first) return false;
  for (const { index } of plain.matchAll(first)) {
    const near = plain.slice(Math.max(0, index - WINDOW), index + WINDOW);
    if (others.every((time) => near.search(time) >= 0)) return true;
  }
  return false;
}

/** One time of the day in all the ways of writing it. */
function spelling(time: string): RegExp {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const h24 = hour % 24;
  const h12 = h24 % 12 === 0 ? 12 : h24 % 12;
  const mm = String(minute).padStart(2, "0");
  const sharp = minute === 0;
  const noon = h24 === 12 && sharp ? "|noon|midday|mediod[ií]a|mittag|midi\\b" : "";
  const midnight =
    h24 === 0 && sharp ? "|midnight|mitternacht|minuit|medianoche|24\\s?(?::00|[.h]00|h|uhr|点|點|時|时)" : "";
  const half = h24 < 12 ? "a" : "p";
  const inDay = `0?${h24}(?:\\s?[:.h時时点點]\\s?${mm}(?:分)?${sharp ? "|\\s?(?:h|hrs?|uhr|uur|klo|ч|[時时点點시]|-|–|—|to\\b|bis\\b|a\\b|à\\b|às\\b)" : ""})`;
  const inHalf = `0?${h12}(?:[:.]${mm})${sharp ? "?" : ""}\\s?(?:${half}\\.?\\s?m\\b|-|–|—|to\\b)`;
  return new RegExp(`(?<![\\d:.])(?:${inDay}|${inHalf})${noon}${midnight}`, "giu");
}
