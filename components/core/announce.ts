/** Says something to screen readers, through the line with `role=status` that every surface's HTML has. */
export function announce(text: string): void {
  const status = document.getElementById("status");
  if (status) status.textContent = text;
}
