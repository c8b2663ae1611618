import { Fragment, useId } from "react";
import { Icon } from "../../components/icon.tsx";
import { FactCell } from "./fact-cell.tsx";
import { useFacts } from "./facts-context.ts";
import { focusPlace } from "./go-to.ts";
import { OriginNote } from "./origin-note.tsx";
import { blankIndicator, withoutRow, withRow, type Indicator, type Scene } from "./sheet.ts";

const WORDS = [
  ["name", "指标名称", ""],
  ["unit", "单位", "%、秒、小时/月"],
  ["method", "统计口径", "不合格件数/检验件数"],
  ["baseline", "基期", "2023-09~12"],
  ["period", "报告期", "2025-09~11"],
  ["sample", "样本", ""],
  ["evidence", "数据来源、佐证", ""],
  ["remark", "需要说明的", ""],
] as const;
const choice = (words: readonly string[]) => words.map((word) => ({ label: word, value: word }));
const BETTER = choice(["升", "降"]);
const BASIS = choice(["实测", "预计"]);

interface IndicatorRowsProps {
  scene: Scene;
  onChange: (indicators: Indicator[]) => void;
}

/** Indicators of a scene: name, before, after, unit on a line; how it is counted, and when, below. */
export function IndicatorRows({ scene, onChange }: IndicatorRowsProps) {
  const { toggle } = useFacts();
  const { indicators } = scene;
  const add = () => {
    const made = blankIndicator(scene);
    onChange([...indicators, made]);
    toggle(made.id);
    focusPlace(`${made.id}.name`);
  };
  return (
    <>
      {indicators.length > 0 ? (
        <table className="dr-indicators">
          <caption className="cw-visually-hidden">{scene.name || "场景"}的指标</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">建设前</th>
              <th scope="col">建设后</th>
              <th scope="col">单位</th>
              <th scope="col">
                <span className="cw-visually-hidden">展开</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((one, at) => (
              <IndicatorRow
                key={one.id}
                one={one}
                at={at}
                onChange={(next) => onChange(withRow(indicators, next))}
                onRemove={() => onChange(withoutRow(indicators, one.id))}
              />
            ))}
          </tbody>
        </table>
      ) : null}
      <button type="button" className="cw-bare dr-add" onClick={add}>
        <Icon name="plus" size={12} />
        添加指标
      </button>
    </>
  );
}

interface IndicatorRowProps {
  one: Indicator;
  at: number;
  onChange: (one: Indicator) => void;
  onRemove: () => void;
}

function IndicatorRow({ one, at, onChange, onRemove }: IndicatorRowProps) {
  const { open, toggle, lit, faults } = useFacts();
  const shown = open.has(one.id);
  const body = useId();
  const name = one.name || `指标${at + 1}`;
  const wrong = [...faults].flatMap(([place, all]) => (place.startsWith(`${one.id}.`) ? all : []));
  const bare = (field: "before" | "after", label: string) => (
    <FactCell
      place={`${one.id}.${field}`}
      label={`${name} ${label}`}
      value={one[field]}
      shape="bare"
      numeric
      onChange={(value) => onChange({ ...one, [field]: value })}
    />
  );
  const lights = [...lit].some((place) => place.startsWith(`${one.id}.`));
  return (
    <Fragment>
      <tr className={lights ? "dr-lit" : ""}>
        <td>{name}</td>
        <td>{bare("before", "建设前")}</td>
        <td>{bare("after", "建设后")}</td>
        <td className="dr-indicator-unit">{one.unit}</td>
        <td>
          <button
            type="button"
            className="cw-bare dr-unfold"
            aria-label={`${shown ? "收起" : "展开"}：${name}`}
            aria-expanded={shown}
            onClick={() => toggle(one.id)}
          >
            <Icon name={shown ? "up" : "down"} size={12} />
          </button>
        </td>
      </tr>
      {wrong.length > 0 ? (
        <tr>
          <td colSpan={5}>
            {wrong.map(({ ref, message }) => (
              <span key={ref + message} className="dr-fault">
                {message}
              </span>
            ))}
          </td>
        </tr>
      ) : null}
      {shown ? (
        <tr>
          <td colSpan={5} id={body} className="dr-indicator-more">
            {WORDS.map(([field, label, hint]) => (
              <FactCell
                key={field}
                place={`${one.id}.${field}`}
                label={label}
                value={one[field]}
                hint={hint}
                onChange={(value) => onChange({ ...one, [field]: value })}
              />
            ))}
            <FactCell
              place={`${one.id}.better`}
              label="变好是"
              value={one.better}
              options={BETTER}
              onChange={(better) =>
                onChange({ ...one, better: better === "升" || better === "降" ? better : "" })
              }
            />
            <FactCell
              place={`${one.id}.basis`}
              label="实测还是预计"
              value={one.basis}
              options={BASIS}
              onChange={(basis) =>
                onChange({ ...one, basis: basis === "实测" || basis === "预计" ? basis : "" })
              }
            />
            <button type="button" className="cw-bare dr-remove" onClick={onRemove}>
              删去这项指标
            </button>
            <OriginNote origin={one.origin} />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
