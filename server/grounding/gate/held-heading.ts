import type { GatedUnit } from "./gate-unit.ts";

const LEADING = /[：:]$/u;

/** Keeps 某文件写明： back until something stands under it: what was to stand there may be withheld. */
export function createHeldHeading() {
  let held: GatedUnit[] = [];
  let bare = false;
  return {
    /** White space passes, or waits with the heading before it. */
    blank(unit: GatedUnit): GatedUnit[] {
      if (held.length === 0) return [unit];
      held.push(unit);
      return [];
    },
    /** What is to be shown now that this unit is. */
    pass(unit: GatedUnit): GatedUnit[] {
      const before = bare && !unit.text.startsWith("- ") ? [] : held;
      const leads = LEADING.test(unit.text);
      held = leads ? [unit] : [];
      bare = false;
      return leads ? before : [...before, unit];
    },
    /** Something under it was withheld, and nothing came in its place. */
    lost(): void {
      bare = held.length > 0;
    },
  };
}
