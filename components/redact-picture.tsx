import { Component } from "preact";
import { boxBetween, type RedactionBox } from "../data/redaction.ts";
import { t } from "./core/t.ts";

interface Props {
  source: Blob;
  onBurn: (boxes: RedactionBox[]) => void;
  onCancel: () => void;
}

interface State {
  boxes: { id: number; box: RedactionBox }[];
  drawn: RedactionBox | null;
}

interface Point {
  x: number;
  y: number;
}

/** How far a key moves a box, in parts of the picture. */
const STEP = 0.02;
const MIDDLE: RedactionBox = { x: 0.35, y: 0.4, width: 0.3, height: 0.2 };
const ARROWS: { [key: string]: readonly [across: number, down: number] | undefined } = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
const moved = (box: RedactionBox, across: number, down: number): RedactionBox => ({
  ...box,
  x: within(box.x + across, 0, 1 - box.width),
  y: within(box.y + down, 0, 1 - box.height),
});
const resized = (box: RedactionBox, across: number, down: number): RedactionBox => ({
  ...box,
  width: within(box.width + across, STEP, 1 - box.x),
  height: within(box.height + down, STEP, 1 - box.y),
});

/** A picture on which one puts black boxes, with the pointer or with the keys. */
export class RedactPicture extends Component<Props, State> {
  override state: State = { boxes: [], drawn: null };
  private readonly url = URL.createObjectURL(this.props.source);
  private count = 0;
  private from: Point | null = null;

  override componentWillUnmount(): void {
    URL.revokeObjectURL(this.url);
  }

  private put(box: RedactionBox) {
    const id = ++this.count;
    this.setState(({ boxes }) => ({ boxes: [...boxes, { id, box }], drawn: null }));
    return id;
  }

  private between(event: PointerEvent): RedactionBox | null {
    const { left, top, width, height } = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const at = { x: event.clientX - left, y: event.clientY - top };
    this.from ??= at;
    return boxBetween(this.from, at, { width, height });
  }

  private readonly down = (event: PointerEvent) => {
    if (event.button !== 0 || (event.target as Element).closest("button")) return;
    event.preventDefault();
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    this.from = null;
    this.between(event);
  };

  private readonly move = (event: PointerEvent) => {
    if (this.from) this.setState({ drawn: this.between(event) });
  };

  private readonly up = (event: PointerEvent) => {
    if (!this.from) return;
    const box = this.between(event);
    this.from = null;
    if (box) this.put(box);
    else this.setState({ drawn: null });
  };

  private readonly onKeyDown = (event: KeyboardEvent, id: number) => {
    const arrow = ARROWS[event.key];
    if (arrow) {
      const change = event.shiftKey ? resized : moved;
      this.setState(({ boxes }) => ({
        boxes: boxes.map((one) => (one.id === id ? { id, box: change(one.box, ...arrow) } : one)),
      }));
    } else if (event.key === "Delete" || event.key === "Backspace")
      this.setState(({ boxes }) => ({ boxes: boxes.filter((one) => one.id !== id) }));
    else return;
    event.preventDefault();
  };

  override render() {
    const { boxes, drawn } = this.state;
    const { onBurn, onCancel } = this.props;
    const part = (share: number) => `${share * 100}%`;
    const place = ({ x, y, width, height }: RedactionBox) => ({
      left: part(x),
      top: part(y),
      width: part(width),
      height: part(height),
    });
    return (
      <div class="redact">
        <p class="soft small">{t("evCoverHint")}</p>
        <div class="canvas" dir="ltr" onPointerDown={this.down} onPointerMove={this.move} onPointerUp={this.up}>
          <img src={this.url} alt="" draggable={false} />
          {boxes.map(({ id, box }, at) => (
            <button
              type="button"
              key={id}
              id={`box-${id}`}
              class="cover"
              aria-label={t("evBox", at + 1)}
              style={place(box)}
              onKeyDown={(event) => this.onKeyDown(event, id)}
            />
          ))}
          {drawn && <i class="cover" style={place(drawn)} />}
        </div>
        <div class="tools">
          <button
            type="button"
            class="mini"
            onClick={() => {
              const id = this.put(MIDDLE);
              this.setState({}, () => document.getElementById(`box-${id}`)?.focus());
            }}
          >
            {t("evAddBox")}
          </button>
          <button
            type="button"
            class="mini strong"
            disabled={boxes.length === 0}
            onClick={() => onBurn(boxes.map(({ box }) => box))}
          >
            {t("evBurn")}
          </button>
          <button type="button" class="mini quiet" onClick={onCancel}>
            {t("addCancel")}
          </button>
        </div>
      </div>
    );
  }
}
