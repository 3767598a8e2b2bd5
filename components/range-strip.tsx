/** A range on a scale from nothing to about twice its end. */
export function RangeStrip({ min, max }: { min: number; max: number }) {
  const step = 10 ** Math.floor(Math.log10(max));
  const end = Math.ceil((max * 1.5) / step) * step;
  const percent = (value: number) => `${(value / end) * 100}%`;
  return (
    <div aria-hidden="true">
      <div class="strip">
        <i style={{ insetInlineStart: percent(min), inlineSize: percent(max - min) }} />
      </div>
      <div class="axis">
        <span>0</span>
        <span>{end / 2}</span>
        <span>{end}</span>
      </div>
    </div>
  );
}
