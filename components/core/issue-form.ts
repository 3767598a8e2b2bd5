/** Where faults are told, from `bugs` in package.json; null while the project has no address. */
declare const __ISSUES__: string | null;

/** The address of the project's form with a text filled in, or null where there is none. Nothing is sent before a click. */
export const issueForm = (title: string, body: string): string | null =>
  __ISSUES__ && `${__ISSUES__}/new?${new URLSearchParams({ title, body })}`;
