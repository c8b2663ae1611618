import { chosenOption } from "../form-cell.ts";
import { unsure } from "./lacking.ts";

const BETWEEN = /[；;、，,\n]/u;
const GAP = "  ";
const WIDTHS = [
  { of: / /u, width: 0.25 },
  { of: /[\u0021-\u007e]/u, width: 0.5 },
];

/** Answers to a question with options, one or several. */
export const answersOf = (told: string): string[] =>
  told
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/**
 * Every printed option, ☑ where it was chosen and □ where not, in lines of so many characters that none is torn from its
 * box. What no option says is asked back: `【待核实：企业性质】`.
 */
export function choiceWords(
  options: readonly string[],
  told: string,
  { label, width }: { label: string; width: number },
): string {
  const answers = answersOf(told);
  const chosen = new Set(answers.map((answer) => chosenOption(answer, options)));
  const boxes = options.map((option) => `${chosen.has(option) ? "☑" : "□"}${option}`);
  const words = boxes.reduce((lines, box) => {
    const last = lines.slice(lines.lastIndexOf("\n") + 1);
    return `${lines}${widthOf(`${last}${GAP}${box}`) > width ? "\n" : GAP}${box}`;
  });
  return chosen.has(undefined) ? `${words}\n${unsure(label)}` : words;
}

/** In characters of full width. */
const widthOf = (words: string): number =>
  Array.from(words).reduce(
    (sum, character) => sum + (WIDTHS.find(({ of }) => of.test(character))?.width ?? 1),
    0,
  );
