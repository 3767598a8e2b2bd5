import type { Mark } from "../../components/core/marks.ts";
import type { Place } from "./find-places.ts";

const SIGNS: Record<Mark["sign"], string> = { theirs: "✓", not: "!", unknown: "?" };

/** In a shadow tree what is important wins over the page's own rules, whatever they say. */
const STYLE = `
:host {
  all: initial !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  z-index: 2147483647 !important;
  color-scheme: light !important;
}
span {
  position: absolute;
  box-sizing: border-box;
  width: 14px;
  height: 14px;
  border: 1px solid #fff;
  font: 700 10px/12px system-ui, sans-serif;
  text-align: center;
  color: #fff;
  cursor: help;
  user-select: none;
}
.theirs { background: #0b6b58; border-radius: 50%; }
.not { background: #971a2c; border-radius: 2px 2px 7px 7px; }
.unknown { background: #52605c; border-radius: 3px; }
@media print { span { display: none; } }
@media (forced-colors: active) { span { background: Canvas; color: CanvasText; border-color: CanvasText; } }
`;

/**
 * Shows marks over a page, without a change to what is there: one element without name or content, whose closed shadow tree
 * no style or script of the page reaches. They follow the page as it scrolls and changes.
 * @param gone called when they are taken away, by whatever
 * @returns how to take them away
 */
export function showMarks(document: Document, places: readonly Place[], gone: () => void): () => void {
  const view = document.defaultView;
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "closed" });
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox does not let scripts of extensions share sheets with a page
    const style = document.createElement("style");
    style.textContent = STYLE;
    root.append(style);
  }
  const shown = places.map(({ mark, at }) => {
    const span = document.createElement("span");
    span.className = mark.sign;
    span.textContent = SIGNS[mark.sign];
    span.title = mark.title;
    span.setAttribute("role", "img");
    span.setAttribute("aria-label", mark.title);
    root.append(span);
    return { span, at };
  });
  document.documentElement.append(host);

  const address = document.location.href;
  let waiting = false;
  const place = () => {
    waiting = false;
    if (!host.isConnected || document.location.href !== address) return hide();
    const origin = host.getBoundingClientRect();
    // first all is measured, then all is moved: the page is laid out once
    const rects = shown.map(({ at }) => endOf(at));
    for (const [i, { span }] of shown.entries()) {
      const rect = rects[i];
      span.hidden = !rect;
      span.style.display = rect ? "" : "none";
      if (!rect) continue;
      span.style.left = `${rect.right - origin.left}px`;
      span.style.top = `${rect.top - origin.top - 8}px`;
    }
  };
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(place);
  };
  const changes = new MutationObserver(soon);
  changes.observe(document, { subtree: true, childList: true, characterData: true });
  const sizes = new ResizeObserver(soon);
  sizes.observe(document.documentElement);
  const stop = new AbortController();
  const options = { capture: true, passive: true, signal: stop.signal };
  view?.addEventListener("scroll", soon, options);
  view?.addEventListener("resize", soon, options);
  function hide() {
    changes.disconnect();
    sizes.disconnect();
    stop.abort();
    host.remove();
    gone();
  }
  // a page that is brought back out of the cache comes back without marks
  view?.addEventListener("pagehide", hide, options);
  place();
  return hide;
}

/** The box after which the mark stands, or null where nothing is to be seen of it. */
function endOf(at: Range | Element): DOMRect | null {
  const rects = [...at.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const last = rects.at(-1);
  const element = at instanceof Element ? at : at.endContainer.parentElement;
  if (!last || !element?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return null;
  // what is scrolled out of sight within the page has no mark floating over other things
  for (let box = element.parentElement; box && box !== element.ownerDocument.body; box = box.parentElement) {
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) continue;
    if (getComputedStyle(box).overflow === "visible") continue;
    const { top, bottom, left, right } = box.getBoundingClientRect();
    if (last.bottom <= top || last.top >= bottom || last.right <= left || last.left >= right) return null;
  }
  return last;
}
