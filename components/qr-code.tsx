import { qrPath } from "../data/qr-path.ts";
import { t } from "./core/t.ts";

export interface QrCodeProps {
  /** What the code holds: a `tel:` link or a web address. */
  text: string;
  /** What it leads to, as one reads it. */
  shown: string;
}

/** A QR code to take a number or a page over to the telephone: dark on light in every theme, or no reader finds it. */
export function QrCode({ text, shown }: QrCodeProps) {
  const path = qrPath(text);
  if (!path) return null;
  return (
    <figure class="qr">
      <svg
        role="img"
        aria-label={t("qrName", shown)}
        viewBox={`0 0 ${path.size} ${path.size}`}
        shape-rendering="crispEdges"
      >
        <rect width={path.size} height={path.size} fill="#fff" />
        <path d={path.d} fill="#000" />
      </svg>
      <figcaption>{t(text.startsWith("tel:") ? "qrCalls" : "qrOpens", shown)}</figcaption>
    </figure>
  );
}
