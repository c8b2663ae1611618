import type { SheetScene } from "../../domain/draft.ts";
import type { DraftLedger } from "../draft-ledger.ts";
import type { DraftWords, RoutePart } from "../load-words.ts";
import { inside } from "./told.ts";

type PartName = RoutePart["part"];

/** The four parts of a scene's route: data → model → system → closed loop. */
export interface Route {
  /**
   * In the order of the route. Parts told in the same words stand together: 系统集成与执行闭环. `own`: told in a field of
   * its own, so it may be a sentence.
   */
  parts: { names: PartName[]; words: string; own: boolean }[];
  /** Pieces told in one breath that no word of the data places. */
  rest: string[];
}

/** data → model → system → closed loop. */
export const ORDER: readonly PartName[] = ["data", "model", "system", "loop"];
/** Between pieces; what stands in brackets or in a slot belongs to its piece. */
const BETWEEN = /[+＋，,；;。、→\n]/u;

/** Splits told words where pieces end, outside brackets and slots. */
function pieces(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let piece = "";
  for (const char of text) {
    if ("（({[".includes(char)) depth += 1;
    if ("）)}]".includes(char)) depth -= 1;
    if (depth === 0 && BETWEEN.test(char)) {
      found.push(piece);
      piece = "";
    } else piece += char;
  }
  return [...found, piece].map((one) => one.trim()).filter((one) => one !== "");
}

/** A part told in a field of its own stays as it is; only `tech`, told in one breath, is split by words kept as data. */
export function splitRoute(ledger: DraftLedger, { id }: SheetScene, words: DraftWords): Route {
  const own = new Map<PartName, string>();
  for (const part of ORDER) {
    const told = inside(ledger, `${id}.${part}`);
    if (told !== undefined) own.set(part, told);
  }
  const holds = (part: RoutePart, piece: string) => part.words.some((word) => piece.includes(word));
  const placed = new Map<PartName, string[]>();
  const rest: string[] = [];
  const told = pieces(ledger.phrases.get(`${id}.tech`) ?? "");
  for (const piece of told) {
    const first = words.route.find((part) => holds(part, piece));
    if (first === undefined) rest.push(piece);
    else placed.set(first.part, [...(placed.get(first.part) ?? []), piece]);
  }
  for (const part of words.route)
    if (!placed.has(part.part)) {
      const also = told.filter((piece) => holds(part, piece));
      if (also.length > 0) placed.set(part.part, also);
    }
  const parts: Route["parts"] = [];
  for (const name of ORDER) {
    const said = own.get(name) ?? placed.get(name)?.join("、");
    if (said === undefined) continue;
    const same = parts.find((part) => part.words === said);
    if (same) same.names.push(name);
    else parts.push({ names: [name], words: said, own: own.has(name) });
  }
  return { parts, rest };
}

/** The whole route in one breath: as told, or its four parts one after the other. Undefined where nothing was told. */
export function routeWords(ledger: DraftLedger, scene: SheetScene, words: DraftWords): string | undefined {
  const { parts } = splitRoute(ledger, scene, words);
  const own = parts.filter((part) => part.own).map((part) => part.words);
  return inside(ledger, `${scene.id}.tech`) ?? (own.length > 0 ? own.join("；") : undefined);
}
