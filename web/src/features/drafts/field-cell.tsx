import type { DraftField } from "../../lib/draft-api.ts";
import { FactCell } from "./fact-cell.tsx";
import { useFacts } from "./facts-context.ts";
import { OriginNote } from "./origin-note.tsx";
import { withField, type Origin } from "./sheet.ts";

const NUMERIC: readonly DraftField["type"][] = ["money", "percent", "number", "int"];
const YES_NO = ["是", "否"];
const SEPARATOR = "、";

/** An example must not be taken for a value. */
const hintOf = ({ type, hint }: DraftField): string =>
  hint === "" && type === "date" ? "例 2024-03-01" : /^\d/u.test(hint) ? `例 ${hint}` : hint;

/** A field of the templates, by its type. `year` picks one of a field told by year. */
export function FieldCell({ field, year }: { field: DraftField; year?: string }) {
  const { sheet, change } = useFacts();
  const key = year === undefined ? field.name : `${field.name}@${year}`;
  const { value = "", origin } = sheet.fields[key] ?? {};
  const tell = (said: string) => change((old) => withField(old, key, said));
  const place = `f.${key}`;
  if (field.type === "choices")
    return (
      <Choices
        field={field}
        chosen={value.split(SEPARATOR).filter(Boolean)}
        onChange={tell}
        origin={origin}
      />
    );
  const words = field.type === "yesno" ? YES_NO : field.type === "choice" ? (field.options ?? []) : null;
  return (
    <FactCell
      place={place}
      label={year === undefined ? field.label : `${field.label} ${year}年`}
      value={value}
      onChange={tell}
      origin={origin}
      unit={field.unit}
      hint={year === undefined ? hintOf(field) : ""}
      shape={year !== undefined ? "bare" : field.type === "longtext" ? "long" : "line"}
      numeric={NUMERIC.includes(field.type)}
      {...(words ? { options: words.map((word) => ({ label: word, value: word })) } : {})}
    />
  );
}

interface ChoicesProps {
  field: DraftField;
  chosen: readonly string[];
  onChange: (value: string) => void;
  origin: Origin | undefined;
}

function Choices({ field, chosen, onChange, origin }: ChoicesProps) {
  const { faults, lit } = useFacts();
  const place = `f.${field.name}`;
  const options = field.options ?? [];
  const tick = (option: string, on: boolean) =>
    onChange(options.filter((one) => (one === option ? on : chosen.includes(one))).join(SEPARATOR));
  return (
    <fieldset className={lit.has(place) ? "dr-choices dr-lit" : "dr-choices"}>
      <legend className="dr-label">
        {field.label}
        <OriginNote origin={origin} />
      </legend>
      {options.map((option, at) => (
        <label key={option}>
          <input
            type="checkbox"
            {...(at === 0 ? { "data-place": place } : {})}
            checked={chosen.includes(option)}
            onChange={({ target }) => tick(option, target.checked)}
          />
          {option}
        </label>
      ))}
      {(faults.get(place) ?? []).map(({ message }) => (
        <span key={message} className="dr-fault">
          {message}
        </span>
      ))}
    </fieldset>
  );
}
