/** How long the browser may take to begin with a download, in milliseconds. */
const BEGIN_MS = 60_000;

/** Hands a file to the browser's downloads, under a name. Works in every page of ours, without a permission. */
export function offerFile(contents: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), BEGIN_MS);
}
