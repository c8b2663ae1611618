const HEDGED =
  /可能|好像|也许|或许|大致|记不清|不确定|不清楚|不知道|没核实|未核实|应该(?!是|改)|觉得|估摸|毛估|说不准|问问|问一下|查一下|确认一下|吧\s*$|maybe|perhaps|probably|not sure/u;

/** 可能投了2600万, 应该没有失信: the speaker doesn't know, so it is asked and not taken. */
export const isHedged = (words: string): boolean => HEDGED.test(words);
