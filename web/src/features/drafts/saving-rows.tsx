import { Icon } from "../../components/icon.tsx";
import { FactCell } from "./fact-cell.tsx";
import { FactLine } from "./fact-line.tsx";
import { useFacts } from "./facts-context.ts";
import { focusPlace } from "./go-to.ts";
import { blankSaving, withoutRow, withRow, type Saving } from "./sheet.ts";

const WORDS = [
  ["name", "效益名称", "减少质量损失"],
  ["quantity", "数量", "120"],
  ["quantity_unit", "数量单位", "万件/年"],
  ["price", "单价", "42"],
  ["price_unit", "单价单位", "元/件"],
  ["evidence", "单价来源、佐证", ""],
] as const;

/** Yearly savings: an indicator's change × quantity × price. */
export function SavingRows() {
  const { sheet, change, faults, toggle } = useFacts();
  const indicators = sheet.scenes.flatMap((scene, n) =>
    scene.indicators.map(({ id, name }) => ({
      value: id,
      label: `${scene.name || `场景${n + 1}`}：${name || id}`,
    })),
  );
  const first = indicators[0];
  if (!first) return <p className="dr-hint">先填场景的指标，再按指标的变化测算效益。</p>;
  const add = () => {
    const saving = blankSaving(sheet.savings, first.value);
    change((old) => ({ ...old, savings: [...old.savings, saving] }));
    toggle(saving.id);
    focusPlace(`${saving.id}.name`);
  };
  const put = (next: Saving) => change((old) => ({ ...old, savings: withRow(old.savings, next) }));
  return (
    <>
      <ul className="dr-lines" aria-label="效益测算">
        {sheet.savings.map((saving, at) => (
          <FactLine
            key={saving.id}
            id={saving.id}
            title={saving.name || `效益${at + 1}`}
            aside={saving.price === "" ? "" : `${saving.price}${saving.price_unit}`}
            wrong={[...faults.keys()].some((place) => place.startsWith(`${saving.id}.`))}
            removal="删去这项测算"
            origin={saving.origin}
            onRemove={() => change((old) => ({ ...old, savings: withoutRow(old.savings, saving.id) }))}
          >
            <FactCell
              place={`${saving.id}.indicator`}
              label="所依据的指标"
              value={saving.indicator}
              options={indicators}
              onChange={(indicator) => (indicator === "" ? undefined : put({ ...saving, indicator }))}
            />
            {WORDS.map(([field, label, hint]) => (
              <FactCell
                key={field}
                place={`${saving.id}.${field}`}
                label={label}
                value={saving[field]}
                hint={hint}
                numeric={field === "quantity" || field === "price"}
                onChange={(value) => put({ ...saving, [field]: value })}
              />
            ))}
          </FactLine>
        ))}
      </ul>
      <button type="button" className="cw-bare dr-add" onClick={add}>
        <Icon name="plus" size={12} />
        添加测算
      </button>
    </>
  );
}
