import { Converter } from "opencc-js/t2cn";

// Phrases too (軟體 → 软件): a question is the asker's words, never a quote of a notice.
const toMainland = Converter({ from: "twp", to: "cn" });
const toSimplified = Converter({ from: "tw", to: "cn" });

export type Language = "zh-CN" | "zh-TW" | "en";

/** A question in the one form in which it is read: NFKC, simplified characters, no zero-width characters. */
export function normaliseQuestion(message: string): { text: string; language: Language } {
  const plain = message.normalize("NFKC").replace(/[\u200b-\u200f\u2060\ufeff]/gu, "");
  if (!/\p{Script=Han}/u.test(plain)) return { text: plain, language: "en" };
  // A few characters differ in any traditional sentence; one alone may be a name (乾、瞭).
  let changed = 0;
  const [a, b] = [Array.from(plain), Array.from(toSimplified(plain))];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) changed++;
  // Taiwan's phrases are none of the mainland's: they would turn its 文件 into 文档.
  const text = changed === 0 ? plain : toMainland(plain).replaceAll("文档", "文件");
  return { text, language: changed >= 2 ? "zh-TW" : "zh-CN" };
}
