import { Component } from "preact";
import { type AttachmentRule, type AttachmentVerdict, judgeAttachment, rulesFor } from "../data/attachment-rule.ts";
import type { Way } from "../data/choose.ts";
import { evidenceName } from "../data/evidence-name.ts";
import { localDay } from "../data/local-day.ts";
import type { Platform } from "../data/platform.ts";
import type { RedactionBox } from "../data/redaction.ts";
import { CopyButton } from "./copy-button.tsx";
import { announce } from "./core/announce.ts";
import { checksums } from "./core/evidence/checksums.ts";
import { type CleanOptions, cleanPicture } from "./core/evidence/clean-picture.ts";
import { contactSheet } from "./core/evidence/contact-sheet.ts";
import { fileFacts } from "./core/evidence/file-facts.ts";
import { videoFrames } from "./core/evidence/video-frames.ts";
import { zipFiles } from "./core/evidence/zip-files.ts";
import { evidenceFault, ruleText } from "./core/evidence-words.ts";
import { offerFile } from "./core/offer-file.ts";
import { t } from "./core/t.ts";
import { type EvidenceItem, EvidenceRow } from "./evidence-row.tsx";
import { Local } from "./local.tsx";

export interface EvidenceProps {
  platform: Platform;
  way: Way | null;
  /** Ticket number, by which files are named; empty where there is none. */
  ticket: string;
}

interface State {
  items: EvidenceItem[];
  /** What goes on: its words, while it can be stopped. */
  busy: string;
  fault: string;
  said: string;
}

const isPicture = (type: string | null) => type === "image/jpeg" || type === "image/png" || type === "image/webp";

/** Makes files ready to hand in, all of it on this machine. */
export class EvidenceKit extends Component<EvidenceProps, State> {
  override state: State = { items: [], busy: "", fault: "", said: "" };
  private readonly over = new AbortController();
  /** Ends what is being made. */
  private making = new AbortController();
  private count = 0;
  private readonly boxes = new Map<number, readonly RedactionBox[]>();

  override componentWillUnmount(): void {
    this.over.abort();
    this.making.abort();
    for (const item of this.state.items) release(item);
  }

  private rules(): AttachmentRule[] {
    const { platform, way } = this.props;
    return way ? rulesFor(platform, way.contact.id) : platform.attachments;
  }

  private readonly take = (files: readonly File[]) => {
    for (const file of files) void this.add(file);
  };

  private change(id: number, change: Partial<EvidenceItem>) {
    this.setState(({ items }) => ({ items: items.map((item) => (item.id === id ? { ...item, ...change } : item)) }));
  }

  private async add(source: File) {
    const id = ++this.count;
    const over = new AbortController();
    const none = { facts: null, sha256: null, progress: 0, made: null, url: null, boxes: 0, fault: "" };
    const item: EvidenceItem = { ...none, id, source, over };
    this.setState(({ items }) => ({ items: [...items, item], fault: "" }));
    try {
      const facts = await fileFacts(source);
      this.change(id, { facts });
      if (isPicture(facts.type)) await this.draw({ ...item, facts }, {});
    } catch (error) {
      this.change(id, { fault: evidenceFault(error) });
    }
    const signal = AbortSignal.any([this.over.signal, over.signal]);
    try {
      const progress = (bytes: number) => this.change(id, { progress: bytes / source.size });
      const { sha256 } = await checksums(source, { signal, progress });
      this.change(id, { sha256 });
    } catch (error) {
      if (!signal.aborted) this.change(id, { fault: evidenceFault(error) });
    }
  }

  /** Draws a picture anew, in its own kind unless another is asked for. */
  private async draw({ id, source, facts, url }: EvidenceItem, options: CleanOptions) {
    const type = facts?.type === "image/png" ? "image/png" : "image/jpeg";
    const made = await cleanPicture(source, { type, ...options });
    if (url) URL.revokeObjectURL(url);
    this.change(id, { made, url: URL.createObjectURL(made), boxes: options.boxes?.length ?? 0, fault: "" });
  }

  private readonly redraw = async (item: EvidenceItem, options: CleanOptions) => {
    // a smaller copy keeps the boxes of the one before
    const boxes = options.boxes ?? this.boxes.get(item.id) ?? [];
    this.boxes.set(item.id, boxes);
    try {
      await this.draw(item, { ...options, boxes });
      announce(boxes.length > 0 ? t("evCovered", boxes.length) : t("evClean"));
    } catch (error) {
      this.change(item.id, { fault: evidenceFault(error) });
    }
  };

  /** The smaller limit of all rules: what keeps to it keeps to each. */
  private mostBytes(): number | null {
    const limits = this.rules().flatMap(({ maxBytes }) => maxBytes ?? []);
    return limits.length > 0 ? Math.min(...limits) : null;
  }

  private readonly frames = async ({ source }: EvidenceItem, count: number) => {
    const { signal } = this.begin();
    try {
      for await (const { seconds, picture } of videoFrames(source, count)) {
        if (signal.aborted) break;
        await this.add(new File([picture], `${source.name} ${Math.round(seconds)} s.jpg`, { type: picture.type }));
      }
    } catch (error) {
      this.setState({ fault: evidenceFault(error) });
    }
    this.setState({ busy: "" });
  };

  private begin(): AbortController {
    this.making = new AbortController();
    this.setState({ busy: t("evWorking"), fault: "", said: "" });
    return this.making;
  }

  private readonly remove = (item: EvidenceItem) => {
    release(item);
    this.setState(({ items }) => ({ items: items.filter(({ id }) => id !== item.id) }));
  };

  private nameOf(item: EvidenceItem): string {
    const { platform, ticket } = this.props;
    const number = this.state.items.findIndex(({ id }) => id === item.id) + 1;
    const type = item.made?.type ?? item.facts?.type ?? null;
    const day = localDay(Date.now()) ?? "";
    return evidenceName({ day, slug: platform.slug, label: ticket, number, type });
  }

  private readonly save = (item: EvidenceItem) => {
    const name = this.nameOf(item);
    offerFile(item.made ?? item.source, name);
    this.say(t("fileOffered", name));
  };

  private say(said: string) {
    this.setState({ said });
    announce(said);
  }

  private async offer(kind: "zip" | "jpg", make: (signal: AbortSignal) => Promise<Blob>) {
    const { platform, ticket } = this.props;
    const { signal } = this.begin();
    try {
      const type = kind === "zip" ? "application/zip" : "image/jpeg";
      const label = ticket || "evidence";
      const name = evidenceName({ day: localDay(Date.now()) ?? "", slug: platform.slug, label, number: 0, type });
      offerFile(await make(signal), name);
      this.say(t("fileOffered", name));
    } catch (error) {
      if (!signal.aborted) this.setState({ fault: evidenceFault(error) });
    }
    this.setState({ busy: "" });
  }

  private readonly zip = () =>
    this.offer("zip", (signal) =>
      zipFiles(
        this.state.items.map((item) => ({
          name: this.nameOf(item),
          contents: item.made ?? item.source,
          modified: item.source.lastModified,
        })),
        { signal },
      ),
    );

  private readonly sheet = () =>
    this.offer("jpg", () =>
      contactSheet(
        this.state.items.flatMap((item) => (item.made ? [{ name: this.nameOf(item), picture: item.made }] : [])),
      ),
    );

  override render() {
    const { items, busy, fault, said } = this.state;
    const rules = this.rules();
    const pictures = items.filter(({ made }) => made).length;
    return (
      <div class="kit">
        <p class="soft small">{t("evHint")}</p>
        <p class="small">
          <b>{t(rules.length > 0 ? "evRules" : "evNoRule")}</b>
        </p>
        {rules.length > 0 && (
          <ul class="rules">
            {rules.map((rule) => (
              <li key={JSON.stringify(rule)}>
                {ruleText(rule)} {rule.note && <small class="soft">{<Local text={rule.note} />}</small>}
              </li>
            ))}
          </ul>
        )}
        <label
          class="drop"
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            this.take([...(event.dataTransfer?.files ?? [])]);
          }}
        >
          {t("evDrop")}
          <input
            type="file"
            multiple
            class="unseen"
            onChange={({ currentTarget }) => {
              this.take([...(currentTarget.files ?? [])]);
              currentTarget.value = "";
            }}
          />
        </label>
        {items.length > 0 && (
          <ol class="evidence-items">
            {items.map((item) => (
              <li key={item.id}>
                <EvidenceRow
                  item={item}
                  name={this.nameOf(item)}
                  verdicts={verdicts(item, rules)}
                  busy={busy !== ""}
                  mostBytes={this.mostBytes()}
                  onSave={() => this.save(item)}
                  onRemove={() => this.remove(item)}
                  onFrames={(count) => void this.frames(item, count)}
                  onDraw={(options) => void this.redraw(item, options)}
                />
                {item.sha256 && (
                  <p class="sum">
                    <span class="soft">{t("evOriginal")}</span> <code dir="ltr">{item.sha256}</code>{" "}
                    <CopyButton class="mini" label={t("evCopySum")} text={item.sha256} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
        {items.length > 0 && (
          <div class="tools">
            <button type="button" class="mini strong" disabled={busy !== ""} onClick={() => void this.zip()}>
              {t("evZip")}
            </button>
            {pictures > 1 && (
              <button type="button" class="mini" disabled={busy !== ""} onClick={() => void this.sheet()}>
                {t("evSheet")}
              </button>
            )}
          </div>
        )}
        {busy && (
          <p class="said">
            {busy}{" "}
            <button type="button" class="mini" onClick={() => this.making.abort()}>
              {t("evStop")}
            </button>
          </p>
        )}
        {fault && <p class="note">{fault}</p>}
        {said && <p class="said">{said}</p>}
      </div>
    );
  }
}

/** What each rule makes of what would be handed in. */
function verdicts(
  { facts, made }: EvidenceItem,
  rules: readonly AttachmentRule[],
): { rule: AttachmentRule; verdict: AttachmentVerdict }[] {
  if (!facts) return [];
  const handed = made ? { type: made.type, bytes: made.size, seconds: null } : facts;
  return rules.map((rule) => ({ rule, verdict: judgeAttachment(handed, rule) }));
}

/** Lets go of what a piece holds. */
function release({ url, over }: EvidenceItem): void {
  over.abort();
  if (url) URL.revokeObjectURL(url);
}
