import { type IRunOptions, ShadingType, TextRun } from "docx";

/** Has ☑ and □ alike on every Windows; elsewhere both are substituted from one face. 仿宋 has no ☑. */
const BOXES = "Segoe UI Symbol";
const OPEN = {
  bold: true,
  shading: { type: ShadingType.CLEAR, color: "auto", fill: "FAF1DB" },
} satisfies IRunOptions;

/** Signs of both scripts; without the hint Word sets “ and — in the Latin face, half as wide. */
const SHARED = /[“”‘’—…×÷·]/u;

/** What XML can't hold: control characters and halves of surrogate pairs. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** One line of words as runs: 【待补充：…】 and 【待核实：…】 on a shade, boxes in a face that has them. */
export function textRuns(line: string, options: IRunOptions = {}): TextRun[] {
  const pieces = line
    .replaceAll("\t", "　")
    .replaceAll(FORBIDDEN, "")
    .split(/(【待(?:补充|核实)[^】]*】|[☑□]+)/u);
  const font = options.font ?? (SHARED.test(line) ? { hint: "eastAsia" } : undefined);
  const base: IRunOptions = font === undefined ? options : { ...options, font };
  return pieces
    .filter((text) => text !== "")
    .map((text) => {
      if (/^【待(?:补充|核实)/u.test(text)) return new TextRun({ ...base, ...OPEN, text });
      return /^[☑□]/u.test(text)
        ? new TextRun({ ...options, font: BOXES, text })
        : new TextRun({ ...base, text });
    });
}
