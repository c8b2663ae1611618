import type { SheetScene } from "../../domain/draft.ts";
import type { RoutePart } from "../load-words.ts";
import type { ComposeInput } from "./compose-input.ts";
import { lacking } from "./lacking.ts";
import { ORDER, type Route, splitRoute } from "./split-route.ts";
import { inside, joined, sentence, shownWords } from "./told.ts";

/** What is bought or built, so that 采用 may stand before it; the others tell what happens. */
const BUILT: readonly RoutePart["part"][] = ["data", "model"];

/** What a reviewer looks for in that part of such a scene and doesn't find: the first thing asked that is about it. */
function askOf(part: RoutePart, said: string, scene: string): string | undefined {
  const ask = part.asks.find(({ about }) => about.length === 0 || about.some((word) => scene.includes(word)));
  return ask?.unless.some((word) => said.includes(word)) ? undefined : ask?.what;
}

/**
 * 建设内容及路径 of a scene as paragraphs: data → model → system → closed loop, then where it runs. A part that wasn't
 * told is asked for in its place, never filled in.
 */
export function sceneRoute(input: ComposeInput, scene: SheetScene): string[] {
  const { ledger, words } = input;
  const { parts, rest } = splitRoute(ledger, scene, words);
  const shown = (text: string) => shownWords(ledger, text);
  const about = [scene.name, ...parts.map((part) => shown(part.words))].join("；");
  const said = ORDER.flatMap((name) => {
    const told = parts.find(({ names }) => names.includes(name));
    if (told !== undefined && told.names[0] !== name) return [];
    const of = words.route.filter(({ part }) => (told?.names ?? [name]).includes(part));
    const labels = ORDER.flatMap((each) => of.find(({ part }) => part === each)?.label ?? []).join("、");
    if (told === undefined) return [`${labels}方面，${lacking(of[0]?.whole ?? "")}`];
    const asks = of.flatMap((one) => askOf(one, shown(told.words), about) ?? []);
    const verb = !told.own && told.names.every((each) => BUILT.includes(each)) ? "采用" : "";
    return [`${labels}方面，${verb}${joined([told.words, ...asks.map(lacking)])}`];
  });
  return [
    `${lead({ parts, rest })}${said.map((text) => sentence(ledger, text)).join("")}`,
    ...(rest.length > 0 ? [sentence(ledger, `其他建设内容：${rest.join("、")}`)] : []),
    ...(nowhereTold(input)
      ? []
      : [
          sentence(
            ledger,
            `部署范围：${inside(ledger, `${scene.id}.scope`) ?? lacking("部署的产线、车间和工位数")}`,
          ),
        ]),
  ];
}

/** Several scenes of which none says where it runs are asked once, after the last. */
export const nowhereTold = ({ sheet: { scenes } }: ComposeInput): boolean =>
  scenes.length > 1 && scenes.every(({ scope }) => scope.trim() === "");

const lead = ({ parts }: Route) =>
  parts.length === 0 ? "" : "针对上述问题，本场景按数据、模型、系统、闭环的路径建设。";
