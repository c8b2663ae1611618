import { Button } from "antd";
import { useId, useState } from "react";
import type { z } from "zod";
import type { honour } from "../../../../server/schemas/fact.ts";
import { Icon } from "../../components/icon.tsx";
import type { Value } from "./profile.ts";
import { useFocusAdded } from "./use-focus-added.ts";

type Honour = z.infer<typeof honour>;

const SCOPES: [Honour["scope"], string][] = [
  ["project", "本项目"],
  ["enterprise", "企业或其他项目"],
  ["unknown", "不清楚"],
];

interface HonourFieldProps {
  id: string;
  /** The honours known by name; any other may be typed. */
  names: string[];
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** Honours with their year and whose they are. None at all is an answer too; a row without a name says nothing yet. */
export function HonourField({ id, names, value, onChange }: HonourFieldProps) {
  const [rows, setRows] = useState<Honour[]>(Array.isArray(value) ? value : []);
  const known = useId();
  const { box, added } = useFocusAdded<HTMLFieldSetElement>("input[list]");
  const none = Array.isArray(value) && value.length === 0;
  const say = (next: Honour[]) => {
    setRows(next);
    const told = next.filter(({ name }) => name.trim() !== "");
    onChange(told.length > 0 ? told : undefined);
  };
  const set = (at: number, change: Partial<Honour>) =>
    say(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <fieldset ref={box} className="ck-honours" aria-labelledby={`${id}-label`}>
      <datalist id={known}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
      {rows.map((row, at) => (
        <div className="ck-honour" key={at}>
          <input
            className="ck-input"
            list={known}
            placeholder="荣誉名称"
            aria-label={`第${at + 1}项荣誉名称`}
            maxLength={60}
            value={row.name}
            onChange={({ target }) => set(at, { name: target.value })}
          />
          <input
            className="ck-input ck-year"
            inputMode="numeric"
            placeholder="年份"
            aria-label={`第${at + 1}项荣誉年份`}
            maxLength={4}
            value={row.year ?? ""}
            onChange={({ target }) => {
              const year = target.value.replaceAll(/\D/gu, "");
              set(at, { year: year === "" ? null : Number(year) });
            }}
          />
          <select
            className="ck-select"
            aria-label={`第${at + 1}项荣誉归属`}
            value={row.scope}
            onChange={({ target }) =>
              set(at, { scope: SCOPES.find(([scope]) => scope === target.value)?.[0] ?? "unknown" })
            }
          >
            {SCOPES.map(([scope, word]) => (
              <option key={scope} value={scope}>
                {word}
              </option>
            ))}
          </select>
          <Button
            type="text"
            aria-label={`删去第${at + 1}项荣誉`}
            icon={<Icon name="close" />}
            onClick={() => say(rows.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div className="ck-honour-add">
        <button
          type="button"
          className="cw-bare ck-add"
          onClick={() => {
            added();
            setRows([...rows, { name: "", year: null, scope: "unknown" }]);
          }}
        >
          <Icon name="plus" size={12} />
          添加荣誉
        </button>
        {rows.length === 0 ? (
          <label className="ck-none">
            <input
              type="checkbox"
              checked={none}
              onChange={({ target }) => onChange(target.checked ? [] : undefined)}
            />
            没有任何荣誉
          </label>
        ) : null}
      </div>
    </fieldset>
  );
}
