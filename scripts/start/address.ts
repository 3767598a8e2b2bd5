/** Makes an address of what a person typed, `tiktok.com/support` included; null when it cannot be one. */
export function address(typed: string): string | null {
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  return url && (url.protocol === "https:" || url.protocol === "http:") ? url.href : null;
}
