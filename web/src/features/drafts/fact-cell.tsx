import { useId } from "react";
import { useFacts } from "./facts-context.ts";
import { OriginNote } from "./origin-note.tsx";
import type { Origin } from "./sheet.ts";

/** Characters that fit on a line of the control, with the label above it and beside it. */
const WIDE = 17;
const NARROW = 8;

interface FactCellProps {
  /** Where it stands in the sheet: `f.员工人数`, `s1k2.before`. */
  place: string;
  label: string;
  value: string;
  onChange: (value: string) => void;
  unit?: string | null;
  hint?: string;
  /** `long`: words under the label, over several lines. `bare`: the control alone, its label only spoken. */
  shape?: "line" | "long" | "bare";
  numeric?: boolean;
  options?: readonly { label: string; value: string }[];
  /** Where the value came from; nothing to say where it was filled in here. */
  origin?: Origin | undefined;
}

/** One fact: what is asked, the control, and below it what the server can't make of it. */
export function FactCell(props: FactCellProps) {
  const {
    place,
    label,
    value,
    onChange,
    unit,
    hint,
    shape = "line",
    numeric = false,
    options,
    origin,
  } = props;
  const { faults, lit } = useFacts();
  const said = useId();
  // Where nothing frames an empty control, its place must be seen.
  const empty = hint || (shape === "long" ? "" : "未填");
  const wrong = faults.get(place) ?? [];
  const common = {
    "data-place": place,
    className: numeric ? "dr-input dr-number" : "dr-input",
    "aria-label": unit ? `${label}（${unit}）` : label,
    "aria-invalid": wrong.length > 0,
    "aria-describedby": wrong.length > 0 ? said : undefined,
    "aria-description": origin && origin !== "填写" ? `来自${origin}` : undefined,
    value,
  };
  const control = options ? (
    <select {...common} onChange={({ target }) => onChange(target.value)}>
      <option value="">未填</option>
      {value !== "" && options.every((option) => option.value !== value) ? (
        <option value={value}>{value}</option>
      ) : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  ) : shape === "long" ? (
    <textarea
      {...common}
      className="dr-input dr-words"
      rows={Math.min(8, Math.max(2, Math.ceil(value.length / WIDE)))}
      maxLength={4000}
      placeholder={empty}
      onChange={({ target }) => onChange(target.value)}
    />
  ) : shape === "line" && !numeric ? (
    // A name may be long: it wraps, and is still one line.
    <textarea
      {...common}
      rows={Math.min(4, Math.max(1, Math.ceil(value.length / NARROW)))}
      maxLength={4000}
      placeholder={empty}
      onChange={({ target }) => onChange(target.value.replaceAll(/\s*\n\s*/gu, " "))}
    />
  ) : (
    <input
      {...common}
      maxLength={4000}
      autoComplete="off"
      inputMode={numeric ? "decimal" : "text"}
      placeholder={empty}
      onChange={({ target }) => onChange(target.value)}
    />
  );
  const notes = wrong.map(({ message }) => (
    <span key={message} className="dr-fault">
      {message}
    </span>
  ));
  if (shape === "bare")
    return (
      <>
        {control}
        {wrong.length > 0 ? (
          <span id={said} className="cw-visually-hidden">
            {wrong.map(({ message }) => message).join("；")}
          </span>
        ) : null}
      </>
    );
  return (
    <div className={`dr-cell dr-cell-${shape}${lit.has(place) ? " dr-lit" : ""}`}>
      <span className="dr-label" aria-hidden="true">
        {label}
        <OriginNote origin={origin} />
      </span>
      <span className="dr-control">
        {control}
        {unit ? (
          <span className="dr-unit" aria-hidden="true">
            {unit}
          </span>
        ) : null}
      </span>
      {wrong.length > 0 ? (
        <span id={said} className="dr-faults">
          {notes}
        </span>
      ) : null}
    </div>
  );
}
