import type { DraftCheck, TemplateSection } from "../../domain/draft.ts";
import { basisTold } from "./basis-point.ts";
import { changesTold, pointsApart } from "./change-points.ts";
import type { CheckInput } from "./check-input.ts";
import { evidenceList } from "./evidence-list.ts";
import { compliant, nothingInvented, routesTold } from "./grounding-points.ts";
import { investmentFindings } from "./investment-findings.ts";
import { equipmentTied, softwareShare, sumsAgree } from "./investment-points.ts";
import { methodsTold, periodsTold, sourcesTold } from "./method-points.ts";
import { openPlaces } from "./open-places.ts";
import { ceilingsSaid, policyCited } from "./policy-points.ts";
import { precheckLines } from "./precheck-lines.ts";
import { around, type PointCheck, type Reading, readingOf, type UnboundFigure } from "./reading.ts";
import { savingsTold } from "./saving-point.ts";
import { enoughIndicators, sceneCount } from "./scene-points.ts";
import { oneDirection, sectionsComplete, withinLimits } from "./template-points.ts";
import { lostSlots } from "./lost-slots.ts";
import { textBinder } from "./text-binder.ts";
import { unitsOf } from "./text-units.ts";

/** The rubric, in its order. Source: twenty points that reviewers send drafts back for. */
const POINTS: readonly PointCheck[] = [
  sectionsComplete,
  withinLimits,
  sceneCount,
  enoughIndicators,
  oneDirection,
  changesTold,
  pointsApart,
  methodsTold,
  periodsTold,
  sourcesTold,
  basisTold,
  savingsTold,
  sumsAgree,
  softwareShare,
  equipmentTied,
  nothingInvented,
  policyCited,
  ceilingsSaid,
  routesTold,
  compliant,
];

/** Headings and forms need nobody to write them. */
const writesItself = ({ writer }: TemplateSection) =>
  writer === "heading-only" || writer === "form" || writer === "commitment";

/** Every number of a reading with whether it is bound, and each that isn't with its reason. */
export function figuresOf({ units }: Pick<Reading, "units">): DraftCheck["figures"] {
  const all = units.flatMap((one) => one.figures.map((figure) => ({ one, figure })));
  const unbound = all.flatMap(({ one, figure }): UnboundFigure[] =>
    figure.unbound === null
      ? []
      : [
          {
            section: one.unit.section,
            text: figure.text,
            sentence: around(one, figure),
            reason: figure.unbound.words,
          },
        ],
  );
  return { total: all.length, bound: all.length - unbound.length, unbound };
}

/** The rubric over a reading. */
export const pointsOf = (reading: Reading): DraftCheck["points"] => POINTS.map((check) => check(reading));

/** Holds a draft against its facts: the rubric, its numbers, its papers, and what the rules say of it. Pure. */
export function checkDraft(input: CheckInput): DraftCheck {
  const { standing, template, sections, ledger } = input;
  const read = textBinder(input);
  const units = sections.flatMap((section) => unitsOf(section, ledger)).map((unit) => read(unit));
  const missing = sections
    .filter(({ section, state }) => state === "空" && !writesItself(section))
    .map(({ section }) => ({ id: section.id, heading: section.heading, why: "这一节还没有写" }));
  const reading = readingOf(input, units, missing);
  const points = pointsOf(reading);
  const lost = lostSlots(input);
  const { total, bound, unbound } = figuresOf(reading);
  const figures = { total: total + lost.length, bound, unbound: [...unbound, ...lost] };
  return {
    as_of: standing.asOf,
    points,
    score: scoreOf(points),
    figures,
    open: openPlaces(units),
    investments: investmentFindings(input),
    evidence: evidenceList(input),
    precheck: {
      lines: precheckLines(standing, template.notice),
      determinations: [...standing.determinations],
    },
    exportable: figures.unbound.length === 0,
  };
}

/** Of the points that code has judged. */
export function scoreOf(points: DraftCheck["points"]): DraftCheck["score"] {
  const passed = points.filter(({ outcome }) => outcome === "通过").length;
  return { passed, checkable: passed + points.filter(({ outcome }) => outcome === "未通过").length };
}
