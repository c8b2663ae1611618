/** Words that rank or promise what only a proof could say. A 唯一标识码 ranks nothing. */
const SUPERLATIVE =
  /(?:国际|国内|全国|全球|世界|行业|业内|同行业|全市|西南(?:地区)?|西部(?:地区)?)?(?:首创|首家|首个|首台套?|领先|一流|先进水平|领军|顶尖|唯一(?!标识|编码|编号|码|性|ID)|独家|最先进|最大规模|(?<!水)龙头|前列(?!腺)|独有|无可比拟|首屈一指|名列前茅|遥遥领先|填补[^，。；]{0,6}空白)|(?:国际|国内|全国|全球|世界|行业|业内|全市|全省|西南(?:地区)?|西部(?:地区)?)(?:规模)?最大|重大突破|革命性|颠覆性|标杆|典范|跨越式|史无前例/gu;

/** Each once, in their order. */
export const superlativesIn = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(SUPERLATIVE), ([one]) => one)),
];

/** `首创【待核实：“首创”的依据】`: what no piece of evidence supports is said to be open where it stands. */
export const withOpenClaims = (text: string): string =>
  text.replaceAll(SUPERLATIVE, (one, at: number) =>
    text.startsWith("【待核实", at + one.length) ? one : `${one}【待核实：“${one}”的依据】`,
  );
