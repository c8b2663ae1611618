import type { Origin, SheetScene } from "../../domain/draft.ts";
import { wordKey } from "../../domain/word-key.ts";

/** `场景一：` before a name; the draft numbers its scenes itself. */
const ORDINAL = /^场景(?:[一二三四五六七八九十]{1,2}|\d{1,2})[:：、.\s]\s*(?=\S)/u;

/** Whether a cell standing alone names the scene of what is below it. */
export const isSceneTitle = (text: string): boolean => ORDINAL.test(text.trim());

/** Scenes as tables name them: the one of the scenes' own table and those that indicators and lines point to. */
export class SceneBook {
  readonly scenes: SheetScene[] = [];
  readonly #origin: Origin;
  readonly #byName = new Map<string, SheetScene>();
  /** The scene that a title names for the rows below it: `场景一：AI视觉质检`. */
  titled = "";

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** The scene of that name, a new one where there is none yet. `场景一：…` and the name alone are one. */
  named(name: string): SheetScene {
    const key = sceneKey(name);
    const known = this.#byName.get(key);
    if (known) return known;
    const scene: SheetScene = {
      id: `s${this.scenes.length + 1}`,
      name: name.trim().replace(ORDINAL, ""),
      link: "",
      pain: "",
      tech: "",
      data: "",
      model: "",
      system: "",
      loop: "",
      scope: "",
      indicators: [],
      origin: this.#origin,
      evidence: "",
    };
    this.scenes.push(scene);
    this.#byName.set(key, scene);
    return scene;
  }

  /** By name, or by number: `场景2`. */
  found(name: string): SheetScene | undefined {
    const number = /^(?:场景)?(\d{1,2})$/u.exec(wordKey(name))?.[1];
    return this.#byName.get(sceneKey(name)) ?? (number ? this.scenes[Number(number) - 1] : undefined);
  }
}

const sceneKey = (name: string) =>
  wordKey(name).replace(/^场景(?:[一二三四五六七八九十]{1,2}|\d{1,2})?[:：、.]?(?=.)/u, "");
