import type { Situation, Way } from "../data/choose.ts";
import type { Platform } from "../data/platform.ts";
import { local, t } from "./core/t.ts";
import { word } from "./core/word.ts";
import { Fold } from "./fold.tsx";
import { Lazy } from "./lazy.tsx";

interface Props {
  way: Way;
  platform: Platform;
  situation: Situation;
  first?: boolean;
}

const loadTools = () => import("./way-tools.tsx").then(({ WayTools }) => WayTools);
const loadComposer = () => import("./composer.tsx").then(({ Composer }) => Composer);

/** Channels on which one writes. */
const WRITTEN = new Set(["email", "web-form", "chat", "in-app", "messaging", "social", "post", "community"]);

/** What else to do with a way: its tools, and a message to it. Only for what is proved. */
export function WayFolds({ way: { contact, reasons }, platform, situation, first = false }: Props) {
  const { channel, value } = contact;
  if (contact.proof.trust !== "verified" && contact.proof.trust !== "corroborated") return null;
  const what = `${word("way", channel, local(platform.name).text)} · ${value}`;
  return (
    <>
      {WRITTEN.has(channel) && (
        <Fold
          class="unfold"
          group="way"
          title={t("writeMessage")}
          titleClass="mini"
          name={`${t("writeMessage")}: ${what}`}
        >
          <Lazy load={loadComposer} props={{ platform, contact, situation }} />
        </Fold>
      )}
      <Fold
        class="unfold"
        group="way"
        title={t(first ? "whyAndTools" : "tools")}
        titleClass="mini"
        name={`${t(first ? "whyAndTools" : "tools")}: ${what}`}
      >
        <Lazy load={loadTools} props={{ platform, contact, situation, reasons, first }} />
      </Fold>
    </>
  );
}
