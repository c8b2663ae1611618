const HAN = /\p{Script=Han}/gu;

/**
 * Tokens of a text, rather too many than too few: one a Chinese character, one for three of others. No tokenizer is
 * fetched: the library's own would ask the internet for one, 109 s of retries offline.
 */
export function estimateTokens(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return han + Math.ceil((text.length - han) / 3);
}
