/** What a reader takes in of a text: no marks of lists, tables and citations. */
const flat = (text: string) => text.replace(/\[c\d+\]|[\s*\-|]/gu, "");
const times = (text: string, words: string) => text.split(words).length - 1;
/** 另外： or a heading may stand before more than one thing. */
const SHORTEST = 6;
const LEADING = /[：:]$/u;

/** What a reader has had of an answer whose sure wording, slots filled, is known. */
export function createToldOnce(sure: string) {
  const all = flat(sure);
  let told = "";
  return {
    told: (words: string): boolean => flat(words) !== "" && told.includes(flat(words)),
    /** Whether that would be said once more than even the sure wording says it; else it counts as said. */
    again(words: string): boolean {
      const own = flat(words);
      const much = own.length >= SHORTEST && !LEADING.test(own);
      if (much && times(told, own) >= Math.max(1, times(all, own))) return true;
      told += own;
      return false;
    },
  };
}
