import { chosenOption } from "../form-cell.ts";
import { unsure } from "./lacking.ts";

const BETWEEN = /[；;、，,\n]/u;
/** An option with an explanation of its own begins a line. */
const LONG = 12;

/** Answers to a question with options, one or several. */
export const answersOf = (told: string): string[] =>
  told
    .split(BETWEEN)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** Every printed option, ☑ where it was chosen and □ where not. What no option says is asked back: `【待核实：企业性质】`. */
export function choiceWords(options: readonly string[], told: string, label: string): string {
  const answers = answersOf(told);
  const chosen = new Set(answers.map((answer) => chosenOption(answer, options)));
  const boxes = options.map((option) => `${chosen.has(option) ? "☑" : "□"}${option}`);
  const words = boxes.reduce((line, box) => `${line}${box.length > LONG ? "\n" : "  "}${box}`);
  return chosen.has(undefined) ? `${words}\n${unsure(label)}` : words;
}
