/** Words that pay an amount: 给予最高50万元奖励. A notice whose text holds them answers for itself on money. */
const PAYS =
  /(?:给予|奖励|奖补|补助|补贴)[^。；]{0,20}\d(?:[\d.]*)\s*万?元|\d\s*万?元[^。；]{0,6}(?:奖励|奖补|补助|补贴)/u;

export const pays = (text: string): boolean => PAYS.test(text);
