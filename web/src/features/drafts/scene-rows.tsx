import { Icon } from "../../components/icon.tsx";
import { FactCell } from "./fact-cell.tsx";
import { FactLine } from "./fact-line.tsx";
import { useFacts } from "./facts-context.ts";
import { focusPlace } from "./go-to.ts";
import { IndicatorRows } from "./indicator-rows.tsx";
import { blankScene, withoutScene, withRow, type Scene } from "./sheet.ts";

const SHORT = [
  ["name", "场景名称"],
  ["link", "所在环节"],
] as const;
const LONG = [
  ["pain", "业务痛点"],
  ["tech", "技术路径（一句话）"],
  ["data", "数据：点位、样本、频率"],
  ["model", "模型或规则"],
  ["system", "系统集成"],
  ["loop", "执行闭环：谁、多久、怎样回写"],
  ["scope", "部署范围"],
] as const;

/** Scenes with their indicators. */
export function SceneRows() {
  const { sheet, change, faults, toggle } = useFacts();
  const add = () => {
    const scene = blankScene(sheet.scenes);
    change((old) => ({ ...old, scenes: [...old.scenes, scene] }));
    toggle(scene.id);
    focusPlace(`${scene.id}.name`);
  };
  return (
    <>
      {(faults.get("scenes") ?? []).map(({ message }) => (
        <span key={message} className="dr-fault">
          {message}
        </span>
      ))}
      <ul className="dr-lines" aria-label="场景">
        {sheet.scenes.map((scene, at) => (
          <FactLine
            key={scene.id}
            id={scene.id}
            title={scene.name || `场景${at + 1}`}
            aside={`${scene.indicators.length}项`}
            wrong={[...faults.keys()].some((place) => belongs(place, scene.id))}
            removal="删去这个场景"
            origin={scene.origin}
            onRemove={() => change((old) => withoutScene(old, scene.id))}
          >
            <SceneCells
              scene={scene}
              onChange={(next) => change((old) => ({ ...old, scenes: withRow(old.scenes, next) }))}
            />
          </FactLine>
        ))}
      </ul>
      <button type="button" className="cw-bare dr-add" onClick={add}>
        <Icon name="plus" size={12} />
        添加场景
      </button>
    </>
  );
}

/** `s1.name` and `s1k2.before` belong to s1, `s11.name` doesn't. */
const belongs = (place: string, scene: string) =>
  place.startsWith(`${scene}.`) || place.startsWith(`${scene}k`) || place === scene;

function SceneCells({ scene, onChange }: { scene: Scene; onChange: (scene: Scene) => void }) {
  return (
    <>
      <IndicatorRows scene={scene} onChange={(indicators) => onChange({ ...scene, indicators })} />
      {SHORT.map(([field, label]) => (
        <FactCell
          key={field}
          place={`${scene.id}.${field}`}
          label={label}
          value={scene[field]}
          onChange={(value) => onChange({ ...scene, [field]: value })}
        />
      ))}
      {LONG.map(([field, label]) => (
        <FactCell
          key={field}
          place={`${scene.id}.${field}`}
          label={label}
          value={scene[field]}
          shape="long"
          onChange={(value) => onChange({ ...scene, [field]: value })}
        />
      ))}
      <FactCell
        place={`${scene.id}.evidence`}
        label="佐证材料"
        value={scene.evidence}
        onChange={(evidence) => onChange({ ...scene, evidence })}
      />
    </>
  );
}
