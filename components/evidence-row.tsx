import { Component } from "preact";
import type { AttachmentRule, AttachmentVerdict, FileFacts } from "../data/attachment-rule.ts";
import { lengthText } from "../data/case-text.ts";
import type { CleanOptions } from "./core/evidence/clean-picture.ts";
import { bytesText, kindText, verdictText } from "./core/evidence-words.ts";
import { t, uiLanguage } from "./core/t.ts";
import { RedactPicture } from "./redact-picture.tsx";

/** A file of evidence: as it was chosen, and what was made of it. */
export interface EvidenceItem {
  id: number;
  source: File;
  facts: FileFacts | null;
  sha256: string | null;
  /** How much of it is read for its check sum, from 0 to 1. */
  progress: number;
  /** The picture drawn anew. */
  made: Blob | null;
  /** Address of what was made, within this page. */
  url: string | null;
  boxes: number;
  fault: string;
  over: AbortController;
}

interface Props {
  item: EvidenceItem;
  /** Under which it is handed in. */
  name: string;
  verdicts: readonly { rule: AttachmentRule; verdict: AttachmentVerdict }[];
  busy: boolean;
  /** The smallest limit of the platform's rules, in octets. */
  mostBytes: number | null;
  onSave: () => void;
  onRemove: () => void;
  onFrames: (count: number) => void;
  onDraw: (options: CleanOptions) => void;
}

const FRAMES = 6;
const MOST_FRAMES = 40;

/** One file: what it is, whether it fits, and what can be made of it. */
export class EvidenceRow extends Component<Props, { covering: boolean; count: number }> {
  override state = { covering: false, count: FRAMES };

  override render() {
    const { item, name, verdicts, busy, mostBytes, onSave, onRemove, onFrames, onDraw } = this.props;
    const { covering, count } = this.state;
    const { source, facts, made, url, boxes, fault, sha256, progress } = item;
    // a rule that only limits the size does not say that they take this kind
    const taken = verdicts.some(({ rule, verdict: { verdict } }) => rule.accepts && verdict === "fits");
    const video = facts?.type?.startsWith("video/") ?? false;
    const large = made && mostBytes !== null && made.size > mostBytes;
    return (
      <div class="piece">
        {url && !covering && <img src={url} alt="" class="thumb" />}
        <div class="piece-text">
          <p>
            <b>
              <bdi dir="ltr">{name}</bdi>
            </b>{" "}
            <small class="soft">
              <bdi>{source.name}</bdi>
            </small>
          </p>
          {facts && (
            <p class="soft small">
              {[
                facts.type ? kindText(facts.type) : "",
                bytesText(facts.bytes),
                facts.seconds === null ? "" : lengthText(facts.seconds, uiLanguage()),
              ]
                .filter(Boolean)
                .join(" · ")}
              {" · "}
              {made ? `${t("evClean")} · ${bytesText(made.size)}` : t("evAsItIs")}
              {boxes > 0 && ` · ${t("evCovered", boxes)}`}
            </p>
          )}
          {verdicts.length > 0 && (
            <ul class="verdicts">
              {verdicts.map(({ rule, verdict }) => (
                <li key={JSON.stringify(rule)} class={verdict.verdict}>
                  {verdictText(rule, verdict, !taken)}
                </li>
              ))}
            </ul>
          )}
          {sha256 === null && !fault && (
            <p class="soft small">{t("evHashing", progress.toLocaleString(uiLanguage(), { style: "percent" }))}</p>
          )}
          {fault && <p class="note">{fault}</p>}
          <div class="tools">
            <button type="button" class="mini" aria-label={`${t("evSave")}: ${name}`} onClick={onSave}>
              {t("evSave")}
            </button>
            {url && (
              <button
                type="button"
                class="mini"
                aria-expanded={covering}
                aria-label={`${t("evCover")}: ${name}`}
                onClick={() => this.setState({ covering: !covering })}
              >
                {t("evCover")}
              </button>
            )}
            {large && (
              <button type="button" class="mini" onClick={() => onDraw({ type: "image/jpeg", maxBytes: mostBytes })}>
                {t("evSmaller")}
              </button>
            )}
            {video && (
              <>
                <label class="mini count-field">
                  {t("evFrameCount")}{" "}
                  <input
                    type="number"
                    min={1}
                    max={MOST_FRAMES}
                    value={count}
                    onInput={({ currentTarget: { value } }) =>
                      this.setState({ count: Math.min(MOST_FRAMES, Math.max(1, Math.round(Number(value)) || 1)) })
                    }
                  />
                </label>
                <button type="button" class="mini strong" disabled={busy} onClick={() => onFrames(count)}>
                  {t("evFrames")}
                </button>
              </>
            )}
            <button
              type="button"
              class="remove"
              aria-label={t("removeThis", name)}
              title={t("removeThis", name)}
              onClick={onRemove}
            />
          </div>
        </div>
        {covering && url && (
          <RedactPicture
            source={source}
            onBurn={(covered) => {
              this.setState({ covering: false });
              onDraw({ boxes: covered });
            }}
            onCancel={() => this.setState({ covering: false })}
          />
        )}
      </div>
    );
  }
}
