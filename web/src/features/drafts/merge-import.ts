import { freshId, type Investment, type Scene, type Sheet } from "./sheet.ts";

export interface ImportPlan {
  sheet: Sheet;
  /** Fields whose value is replaced by another. */
  replaced: { key: string; from: string; to: string }[];
  /** What is new. */
  added: { fields: number; investments: number; scenes: number; indicators: number; savings: number };
  /** Rows left out because the sheet has them already. */
  known: number;
}

/** Facts of another enterprise, or of another project of it: put together they would be nobody's. */
export const isOfAnother = (mine: Sheet, read: Sheet): boolean =>
  ["企业名称", "项目名称"].some((name) => {
    const [told, said] = [mine.fields[name]?.value, read.fields[name]?.value];
    return Boolean(told) && Boolean(said) && told !== said;
  });

/** The same purchase: a check knows no invoices, so that one side may lack the number. */
const sameLine = (a: Investment, b: Investment) =>
  a.date === b.date &&
  a.item === b.item &&
  a.amount === b.amount &&
  (a.invoice_no === b.invoice_no || a.invoice_no === "" || b.invoice_no === "");

/** What was read put on top of what is there: fields told take the place of old ones, rows are added once. */
export function planImport(mine: Sheet, read: Sheet): ImportPlan {
  const told = Object.entries(read.fields).filter(([, { value }]) => value !== "");
  const replaced = told.flatMap(([key, { value: to }]) => {
    const from = mine.fields[key]?.value ?? "";
    return from !== "" && from !== to ? [{ key, from, to }] : [];
  });
  const scenes = [...mine.scenes];
  const renamed = new Map<string, string>();
  let [indicators, fresh, known] = [0, 0, 0];
  for (const scene of read.scenes) {
    const old = scenes.findIndex(({ name }) => name !== "" && name === scene.name);
    const { merged, added, seen } =
      old < 0 ? addScene(scenes, scene, renamed) : join(scenes[old]!, scene, renamed);
    if (old < 0) scenes.push(merged);
    else scenes[old] = merged;
    fresh += old < 0 ? 1 : 0;
    indicators += added;
    known += seen;
  }
  const investments = [...mine.investments];
  // Each line there is stands for one that was read: two equal purchases in a file stay two.
  const unmatched = [...mine.investments];
  for (const line of read.investments) {
    const old = unmatched.findIndex((one) => sameLine(one, line));
    if (old >= 0) {
      unmatched.splice(old, 1);
      known += 1;
    } else {
      const used = line.scenes.flatMap((id) => renamed.get(id) ?? []);
      investments.push({ ...line, id: freshId("i", investments), scenes: used });
    }
  }
  const savings = [...mine.savings];
  for (const saving of read.savings) {
    const indicator = renamed.get(saving.indicator);
    if (
      indicator === undefined ||
      savings.some((old) => old.name === saving.name && old.indicator === indicator)
    )
      known += 1;
    else savings.push({ ...saving, indicator, id: freshId("v", savings) });
  }
  const names = new Set(read.facts.map(({ name, project }) => `${project} ${name}`));
  return {
    sheet: {
      fields: { ...mine.fields, ...Object.fromEntries(told) },
      scenes,
      investments,
      savings,
      facts: [...mine.facts.filter(({ name, project }) => !names.has(`${project} ${name}`)), ...read.facts],
    },
    replaced,
    added: {
      fields: told.filter(([key]) => (mine.fields[key]?.value ?? "") === "").length,
      investments: investments.length - mine.investments.length,
      scenes: fresh,
      indicators,
      savings: savings.length - mine.savings.length,
    },
    known,
  };
}

interface Joined {
  merged: Scene;
  added: number;
  seen: number;
}

function addScene(scenes: readonly Scene[], scene: Scene, renamed: Map<string, string>): Joined {
  return join({ ...scene, id: freshId("s", scenes), indicators: [] }, scene, renamed);
}

/** A scene of the same name: words told where none were, indicators that it lacks. */
function join(old: Scene, read: Scene, renamed: Map<string, string>): Joined {
  renamed.set(read.id, old.id);
  const indicators = [...old.indicators];
  let seen = 0;
  for (const one of read.indicators) {
    const same = indicators.find(({ name }) => name === one.name);
    if (same) seen += 1;
    else indicators.push({ ...one, id: freshId(`${old.id}k`, indicators) });
    renamed.set(one.id, same?.id ?? indicators.at(-1)!.id);
  }
  const words = Object.fromEntries(
    Object.entries(old).map(([key, value]) => [key, value || read[key as keyof Scene]]),
  );
  const merged: Scene = { ...old, ...words, id: old.id, indicators };
  return { merged, added: indicators.length - old.indicators.length, seen };
}
