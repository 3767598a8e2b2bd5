import { uiLanguage } from "./t.ts";

/** An instant in the reader's language and zone: `Mon 23 Nov, 10:00`, with the year where it is another one. */
export function when(iso: string, time = true): string {
  const date = new Date(iso);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" as const };
  const clock = time ? { hour: "2-digit" as const, minute: "2-digit" as const } : {};
  return new Intl.DateTimeFormat(uiLanguage(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    ...year,
    ...clock,
  }).format(date);
}

/** An instant as a field for date and time wants it, in the reader's zone. */
export function toField(instant: number): string {
  const date = new Date(instant);
  const two = (figure: number) => String(figure).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
