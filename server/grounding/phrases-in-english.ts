import type { PhraseName } from "./phrases.ts";

/**
 * The same sentences for who asks in English. Names of notices, conditions and benefits stay as printed, and so
 * do figures and quotes; `gloss-figures.ts` says beside a figure what it means.
 */
export const PHRASES_IN_ENGLISH: Record<PhraseName, string> = {
  windowOpen: "{title}: {window} closes on {date}; {days} left.{cite}",
  windowBoundary: "{title}: {window} closes on {date}, that is today.{note}{cite}",
  windowOpenToday: "{title}: {window} closes today, {date}.{cite}",
  windowClosedToday: "{title}: {window} closed today, on {date}.{cite}",
  windowClosed: "{title}: {window} closed on {date}; counted to {today}, that was {days} before.{cite}",
  windowActor: "{actor}: {date}.{cite}",
  windowInferred: "The text prints no year; it is inferred from the date of the notice.",
  windowBefore: "Whether “前” includes that day is not stated; please finish a day earlier.",
  inForce: "{title} is in force; the last day is {date}.{cite}",
  notYet: "{title} is not yet in force or open: {note}{cite}",
  expired: "{title} ran out on {date}; on {today} it is no longer valid.{cite}",
  noWindow: "{title} states no application period, portal or materials.",
  otherYear:
    "There is no notice of {year} on {name} among the {count} here, and another year's cannot stand in for it.",
  notIssued: "{title} had not been issued by then and cannot be used.",
  otherRegion:
    "{title} was issued by {office} for {region}. You speak of {place}; whether it reaches you is not stated, please ask first.{cite}",
  notCounted: "Some of what you said is not exact enough and was left out; please see the questions below.",
  latest: "You named no year; this answers for the latest, {title}.",

  verdictMet: "On what you told us, the conditions of {title}: {verdict} (met).",
  verdictJudged: "Where an office or experts decide, their decision stands.",
  verdictUnmet: "On what you told us, {title}: {verdict} (not met). What falls short: {unmet}.{cite}",
  verdictOpen: "On what you told us, {title}: {verdict} (to be confirmed). Still open: {open}.{cite}",
  verdictOpenMore:
    "On what you told us, {title}: {verdict} (to be confirmed). Still open: {open} and others, {count} in all.{cite}",
  verdictUntold:
    "You have told nothing of the company or project yet. {title}: {verdict} (to be confirmed). What counts: {open}.{cite}",
  verdictUntoldMore:
    "You have told nothing of the company or project yet. {title}: {verdict} (to be confirmed). What counts: {open} and others, {count} in all.{cite}",
  unmetBound: "{label}: yours is {value}, the notice asks {bound}; it falls short.{cite}",
  unmetFlat: "{label}: your case does not satisfy “{title}”.{cite}",
  unmetPlain: "{label}: yours is “{value}”, which does not satisfy “{title}”.{cite}",
  met: "{label}: yours is {value}, the notice asks {bound}; reached.{cite}",
  exempt: "{label}: yours is the exception that the notice states.{cite}",
  leastOf: "On your total this line comes to {amount}.",
  open: "{label}: yours is {value}, the notice asks {bound}; not yet settled.{cite}",
  noSuchFigure: "The figure “{words}” stands nowhere in {title}.",
  asStated: "As you told it:",
  whatIf: "Supposing “{words}”:",
  principle: "This condition is worded “原则上” (in principle); the office has the last word.",
  gapBoth:
    "With the total unchanged, {fixed} is lacking; by new spending, {added} is needed. {assumption}。{cite}",
  gapOne: "{added} is lacking. {assumption}。{cite}",
  benefit: "{title}: {amount}; a ceiling, no promise. Worked out as: {formula}.{cite}",
  benefitOut: "{title}: {premise}.{cite}",
  benefitNull: "{title}: {formula}.{cite}",
  caveat: "{caveat}",
  assumedBase: "You did not state “{base}”; {amount} as you gave it is used for now, subject to audit.",
  combinedRange:
    "If these count as the same content, the higher one holds and they don't add up: {low}; if they count as different, together: {high}; the office decides which.{cite}",
  combinedOne:
    "Different projects, added up: {low}; whether all are supported is for the office to confirm.{cite}",
  missing: "With these answers we could tell more exactly:",
  missingFact: "Still to know: {question}?",
  contradiction:
    "The amounts you gave contradict each other ({titles}); please check and say them again. No conclusion is drawn.",
  unheld:
    "{title}: the standard it refers to is not held here and cannot be checked; the office and experts decide.{cite}",

  byKind: "How much depends on the kind of project. For every amount {title} states:",
  says: "{title} states:",
  quote: "{path}: “{words}”{cite}",
  tableRow: "| {cells} |",
  tableRule: "|{rules}",
  tableNote:
    "Each notice has its own definitions, one cannot stand in for another; “—” means that its conditions have no such entry.",
  absent: "“{term}” stands nowhere in {title}; it states no such requirement.",
  document: "{title}: {what} {value}.{cite}",
  undocumented: "{title} does not state its {what}.",
  section: "{title}, “{heading}”, {count}:",
  qualifies: "The same document also states: “{words}”{cite}",
  related: "See also: {paths}.",
  noAmount: "{title} names no amount of support anywhere.",

  annexMissing: "The annexes it refers to, {annexes}, are not held here and could not be checked.",
  silent: "The documents do not state: {topic}.",
  silentAll: "The {count} here do not state what you ask.",
  nearest: "The clause below is close to it but is no answer.",
  elsewhere:
    "The {count} here are from Chongqing, Sichuan (Chengdu) and the ministry; nothing on {place} is held.",
  askOffice: "You may ask {office}: “{words}”{cite}",
  askOfficeOnly: "You may ask {office}.",
  refused: "The rules for {title} disagree with its text, so no verdict is given; its text alone follows.",
  outside:
    "This is beyond what can be answered here. We read {count} of industrial policy: conditions, ceilings of support, deadlines and materials. Please start from one of these.",
  greeting:
    "Hello, this is 策问 (Cewen). It answers from the text of {count} of industrial policy: conditions, ceilings of support, deadlines and materials. Tell us about the company and the project, or just ask.",
  thanks: "You are welcome. Say so whenever something changes or another question comes up.",

  contacts: "Contacts of {office} (notice of {dated}; may have changed):",
  contactsUnverified:
    "Contacts of {office} (notice of {dated}; may have changed; read by OCR, 未核实, unverified):",
  sic: "Printed as “{print}”, probably meant as “{likely}”; please verify before use.{cite}",
  impossibleDeadline:
    "{path}{cite} prints a deadline that doesn't go with the year of the notice; it is not used here. Please check the original.",
  unknownDeadline:
    "{path}{cite} prints a deadline that our rules don't know; the result doesn't use it. Please check the original.",

  whichProgramme: "Which of these do you mean? Their conditions and dates differ.",
  onForgery: "Application papers must be true; the notices state:",
  refuseForgery:
    "We can't help to alter invoices, purposes or papers, or by connections. Application papers must be true:",
  realSpending:
    "Software spending must be real and part of this project; you may check whether real spending on integration, cloud or technical services was left out.",
};
