import { PHRASES_IN_ENGLISH } from "./phrases-in-english.ts";
import { PHRASES, type PhraseName } from "./phrases.ts";

export type Say = (name: PhraseName, values?: Record<string, string>) => string;

/** Fills phrases of one table. A missing value is a fault of ours and throws; none is shown half filled. */
const sayFrom =
  (phrases: Record<PhraseName, string>): Say =>
  (name, values = {}) =>
    phrases[name].replace(/\{(\w+)\}/gu, (_slot, key: string) => {
      const value = values[key];
      if (value === undefined) throw new TypeError(`phrase ${name} lacks ${key}`);
      return value;
    });

export const sayInChinese = sayFrom(PHRASES);
export const sayInEnglish = sayFrom(PHRASES_IN_ENGLISH);
