/**
 * Closes what is unfolded around the element that has the focus, and gives the focus back to what unfolded it.
 * @returns whether anything was closed
 */
export function closeDetails(within: EventTarget | null): boolean {
  const open = within instanceof Element ? within.closest("details[open]") : null;
  if (!open) return false;
  open.removeAttribute("open");
  open.querySelector("summary")?.focus();
  return true;
}
