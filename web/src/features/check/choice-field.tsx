interface ChoiceFieldProps<T> {
  /** Id of the words that ask. */
  labelledBy: string;
  name: string;
  options: { label: string; value: T }[];
  value: T | undefined;
  onChange: (value: T) => void;
}

/** Equal choices side by side: 是 否 不清楚. Arrow keys move among them, as in any group of radio buttons. */
export function ChoiceField<T extends string | boolean | null>({
  labelledBy,
  name,
  options,
  value,
  onChange,
}: ChoiceFieldProps<T>) {
  return (
    <span className="ck-choice" role="radiogroup" aria-labelledby={labelledBy}>
      {options.map((option) => (
        <label key={option.label}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </span>
  );
}
