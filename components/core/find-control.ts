/** Finds on a page what a step speaks of, by the words that stand on it or that it is called by. */

const CONTROLS =
  "a[href],button,input,select,textarea,summary,label,[role],[tabindex],[onclick],[aria-label],[contenteditable=true]";

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200B-\u200F\u2026]+/g, " ")
    .trim()
    .toLowerCase();

/** Longest text that still names a control rather than holding one. */
const LONGEST = 120;

function namesOf(element: Element): string[] {
  const named = (element.getAttribute("aria-labelledby") ?? "")
    .split(/\s+/)
    .map((id) => (id ? (document.getElementById(id)?.textContent ?? "") : ""))
    .join(" ");
  const of = (name: string) => element.getAttribute(name) ?? "";
  const pictures = [...element.querySelectorAll("img[alt],svg[aria-label]")].map(
    (one) => one.getAttribute("alt") ?? one.getAttribute("aria-label") ?? "",
  );
  const value =
    element instanceof HTMLInputElement && /^(button|submit|reset)$/.test(element.type) ? element.value : "";
  const text = (element.textContent ?? "").slice(0, LONGEST * 4);
  return [text, of("aria-label"), named, value, of("placeholder"), of("title"), of("alt"), ...pictures]
    .map(plain)
    .filter((name) => name !== "" && name.length <= LONGEST);
}

function visible(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** How well a name is the label: the whole of it, its beginning, a part of it. */
function score(name: string, label: string): number {
  if (name === label) return 3;
  // short labels (我, Me) stand in too many words
  if (label.length < (/[^\0-\u02FF]/.test(label) ? 2 : 4)) return 0;
  return name.startsWith(label) ? 2 : name.includes(label) ? 1 : 0;
}

function* all(root: Document | ShadowRoot, selector: string): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    if (element.matches(selector)) yield element;
    if (element.shadowRoot) yield* all(element.shadowRoot, selector);
  }
}

/**
 * The control that bears one of these labels: the best match, of equal ones the first; a text that nothing belongs to
 * where no control bears it.
 * @param labels the words of the record, the best known first
 */
export function findControl(labels: readonly string[]): Element | null {
  const wanted = labels.map(plain).filter(Boolean);
  for (const selector of [CONTROLS, "*"]) {
    let best: { element: Element; points: number; length: number } | null = null;
    for (const element of all(document, selector)) {
      // texts that are nobody's control count only where they stand by themselves
      const own = selector === "*";
      if (own && element.childElementCount > 0) continue;
      for (const name of namesOf(element))
        for (const [place, label] of wanted.entries()) {
          const found = score(name, label);
          if (found === 0 || (own && found < 3)) continue;
          const points = found * 100 - place;
          const better =
            !best || points > best.points || (points === best.points && found < 3 && name.length < best.length);
          if (better && visible(element)) best = { element, points, length: name.length };
        }
    }
    if (best) return best.element;
  }
  return null;
}
