/** Other ways to write a character of figures and units, one character for one, so that offsets stay. */
const PAIRS =
  "萬万億亿兩两級级個个號号時时點点歲岁項项種种條条類类張张圓元幾几餘余約约過过內内間间於于達达滿满佔占週周總总從从後后發发" +
  "貳二贰二壹一參三叁三肆四伍五陸六陆六柒七捌八玖九拾十佰百仟千○〇零〇";
const SAME = new Map<string, string>();
for (let index = 0; index < PAIRS.length; index += 2) SAME.set(PAIRS[index]!, PAIRS[index + 1]!);

/** `，` is a thousands separator only among full width digits; enclosed and raised digits aren't digits. */
const KEPT = /[，①-⓿²³¹]/u;

/**
 * Text in which figures are looked for: full width and compatibility forms folded, traditional figures
 * and units simplified. One UTF-16 unit stands for one code point of `text`, so its indices are the code
 * point offsets this product uses.
 */
export function fold(text: string): string {
  let folded = "";
  const spaced = text.replaceAll(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/gu, ",");
  for (const character of spaced) {
    const plain = KEPT.test(character) ? character : (SAME.get(character) ?? character.normalize("NFKC"));
    folded += plain.length === 1 ? plain : character.length === 1 ? character : "\ufffd";
  }
  return folded;
}
