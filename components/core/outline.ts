/** Space between a control and its outline, in pixels. */
const GAP = 4;

/**
 * Outlines an element of a page by an element of our own, which takes no clicks and changes nothing that was there. It
 * goes with the next click, with Escape, when the page goes on to another address, or when the element goes.
 * @param gone called once it is removed
 * @returns how to remove it
 */
export function outline(element: Element, gone: () => void): () => void {
  const frame = document.createElement("human-route-outline");
  const over = new AbortController();
  const address = location.href;
  const remove = () => {
    over.abort();
    frame.remove();
    gone();
  };
  const follow = () => {
    if (over.signal.aborted) return;
    if (!element.isConnected || location.href !== address) return remove();
    const { left, top, width, height } = element.getBoundingClientRect();
    frame.style.setProperty("translate", `${left - GAP}px ${top - GAP}px`);
    frame.style.setProperty("width", `${width + 2 * GAP}px`);
    frame.style.setProperty("height", `${height + 2 * GAP}px`);
    requestAnimationFrame(follow);
  };
  // not a style attribute: a page's own policy may forbid those
  for (const [name, value] of Object.entries({
    all: "initial",
    position: "fixed",
    left: "0",
    top: "0",
    "z-index": "2147483647",
    "box-sizing": "border-box",
    border: "3px solid #0b6b58",
    "border-radius": "8px",
    "box-shadow": "0 0 0 3px #fff, 0 0 0 5px #16211f",
    "pointer-events": "none",
  }))
    frame.style.setProperty(name, value);
  frame.setAttribute("aria-hidden", "true");
  const { signal } = over;
  addEventListener("click", remove, { capture: true, signal });
  addEventListener("keydown", (event) => event.key === "Escape" && remove(), { capture: true, signal });
  addEventListener("pagehide", remove, { signal });
  document.documentElement.append(frame);
  follow();
  return remove;
}
