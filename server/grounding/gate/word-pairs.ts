/** Every two characters that stand side by side, marks and spaces aside: by them words of Chinese are compared. */
export function wordPairs(text: string): Set<string> {
  const plain = text.replace(/[^\p{L}\p{N}]/gu, "");
  return new Set(Array.from({ length: Math.max(0, plain.length - 1) }, (_, at) => plain.slice(at, at + 2)));
}
