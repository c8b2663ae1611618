const DOWN = "下降|降低|减少|缩短|降至|减至|压缩|收窄|走低";
const UP = "上升|升高|提高|提升|增加|增长|延长|升至|增至|恶化|变差|走高";
const BRACKETS = /[（(][^（）()]*[）)]/gu;
const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");

/** 不良品率有所上升 beside the slot that says how it fell: what is said of an indicator goes the way its numbers go. */
export function saysContrary(open: string, story: string, name: string): boolean {
  const bare = name.replace(BRACKETS, "").trim();
  if (bare === "") return false;
  const said = (verbs: string) =>
    new RegExp(`${escaped(bare)}(?:[（(][^（）()]*[）)])?[^，。；\ue000]{0,6}?(?:${verbs})`, "u").test(open);
  const goes = (verbs: string) => new RegExp(verbs, "u").test(story);
  return (said(UP) && !goes(UP)) || (said(DOWN) && !goes(DOWN));
}
