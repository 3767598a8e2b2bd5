interface Props {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  onPick: (value: string) => void;
  /** Called before the list is opened. */
  onOpen?: () => void;
}

/** One choice within a sentence: its words, and the list to choose from. */
export function SelectChip({ label, value, options, onPick, onOpen }: Props) {
  return (
    <label>
      {label}{" "}
      <select
        value={value}
        onFocus={onOpen}
        onPointerEnter={onOpen}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option} selected={option === value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
