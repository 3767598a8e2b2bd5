/** Prints lines of text, the first as the title, and nothing else of the page. */
export function printText(text: string): void {
  const [title = "", ...lines] = text.split("\n");
  const sheet = document.createElement("div");
  sheet.className = "sheet";
  for (const [index, line] of [title, ...lines].entries()) {
    const element = document.createElement(index === 0 ? "h1" : "p");
    element.textContent = line;
    sheet.append(element);
  }
  document.body.append(sheet);
  document.body.classList.add("printing");
  const done = () => {
    sheet.remove();
    document.body.classList.remove("printing");
  };
  addEventListener("afterprint", done, { once: true });
  window.print();
}
