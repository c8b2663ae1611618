const DENIALS =
  /不是没有|并非没有|还差|缺少?|欠缺|不是没|没有不|还没有|从来没有?|没有|没得|从未|从没|尚未|未被|并未|还没|没(?!问题|毛病|啥问题|什么问题|得问题)|未(?!来)|不是|不属于|不在|不具备|不能提供|并非|并不|不(?!仅|但|同(?!意)|光|过|久|断|管|错|少于|低于|超过|高于|多于|足|到|成问题|然|用说)|非(?!常|标|金属)|无(?!论|锡|线|人|缝)|\bnot\b|n't\b|\bno\b|\bnever\b|\bwithout\b/gu;
const TWICE = new Set(["不是没有", "并非没有", "不是没", "没有不"]);

/** Whether the words deny what they surround; 不是没有 denies twice. */
export function denies(words: string): boolean {
  const count = [...words.matchAll(DENIALS)].reduce((sum, [word]) => sum + (TWICE.has(word) ? 2 : 1), 0);
  return count % 2 === 1;
}
