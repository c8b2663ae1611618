import { compareToDeadline, formatChinese, parseDay, parseWhen, type When } from "../domain/dates.ts";
import type { WindowStatus } from "../domain/notice.ts";
import type { PackProgramme, PackWindow } from "./pack-schema.ts";
import { citeOf, type Pack } from "./pack.ts";

/** A window as of a date, with what it allows: unknown where the text doesn't settle it. */
interface Standing {
  status: WindowStatus;
  allows: "yes" | "no" | "unknown";
}

/** Every deadline of the pack as of a date, in the pack's order, and its validity where that decides. */
export function windowStatuses(pack: Pack, asOf: string, programme?: PackProgramme): WindowStatus[] {
  return standings(pack, parseWhen(asOf), programme).map(({ status }) => status);
}

/** The one state that decides for a company: the earliest deadline that binds it, else the validity. */
export function decidingWindow(pack: Pack, asOf: string, programme?: PackProgramme): WindowStatus | null {
  return deciding(pack, parseWhen(asOf), programme)?.status ?? null;
}

/** Whether a company may act as of a date, as far as windows and validity say. */
export function windowAllows(pack: Pack, asOf: string, programme?: PackProgramme): Standing["allows"] {
  return deciding(pack, parseWhen(asOf), programme)?.allows ?? "unknown";
}

function windowsOf(pack: Pack, programme?: PackProgramme): PackWindow[] {
  const { windows } = pack.document;
  return programme?.windows ? windows.filter(({ id }) => programme.windows!.includes(id)) : windows;
}

function deciding(pack: Pack, when: When, programme?: PackProgramme): Standing | undefined {
  const own = windowsOf(pack, programme).filter((window) => window.own);
  const moment = (window: PackWindow) => {
    const closes = parseWhen(window.closes);
    return closes.kind === "instant" ? closes.ms : (closes.day + 1) * 86_400_000 - 8 * 3_600_000;
  };
  const [earliest] = own.toSorted((a, b) => moment(a) - moment(b));
  return earliest ? windowStanding(pack, earliest, when) : validityStanding(pack, when);
}

function standings(pack: Pack, when: When, programme?: PackProgramme): Standing[] {
  const windows = windowsOf(pack, programme).map((window) => windowStanding(pack, window, when));
  const validity = validityStanding(pack, when);
  return validity && (windows.length === 0 || pack.document.validity.to) ? [...windows, validity] : windows;
}

function windowStanding(pack: Pack, window: PackWindow, when: When): Standing {
  const { from } = pack.document.validity;
  const closes = parseWhen(window.closes);
  const side = compareToDeadline(when, closes);
  const early = from !== null && when.day < parseDay(from);
  const state = early ? "not_yet" : ({ before: "open", at: "boundary", after: "closed" } as const)[side];
  const allows =
    early || side === "after" ? "no" : side === "before" ? "yes" : atDeadline(window, closes, when);
  const said = [
    early ? "该通知此时还没有发布。" : undefined,
    side === "at" && !early ? deadlineNote(window, closes, when) : undefined,
    window.inferred && `${window.inferred}。`,
    window.note && `${window.note}。`,
  ].filter(Boolean);
  return {
    allows,
    status: {
      id: window.id,
      state,
      actor: window.actor,
      closes: window.closes,
      inclusive: window.inclusive,
      note: said.join("") || null,
      cite: citeOf(pack, window.cite),
    },
  };
}

function atDeadline({ inclusive }: PackWindow, closes: When, when: When): Standing["allows"] {
  if (closes.kind === "instant" && when.kind === "day") return "unknown";
  if (inclusive === "unspecified") return "unknown";
  return inclusive ? "yes" : "no";
}

function deadlineNote({ inclusive }: PackWindow, closes: When, when: When): string {
  if (closes.kind === "instant" && when.kind === "day")
    return `这一天${formatChinese(closes).slice(-5)}截止，请看具体时刻，最好提前一天办理。`;
  if (inclusive === "unspecified") return "原文写“前”，是否含当日没有写明，请提前一天办理或向受理部门确认。";
  if (inclusive) return "正好是截止时刻，按原文含该时刻，请提前一天办理。";
  return "正好是截止时刻，原文写“前”，不含该时刻。";
}

function validityStanding(pack: Pack, when: When): Standing | undefined {
  const { from, to, basis, cite } = pack.document.validity;
  if (from === null && to === null) return undefined;
  const early = from !== null && when.day < parseDay(from);
  const late = to !== null && when.day > parseDay(to);
  const state = early ? "not_yet" : late ? "expired" : "in_force";
  const said = early
    ? `${formatChinese(parseWhen(from))}起施行，此时不在有效期。`
    : late
      ? `有效期到${formatChinese(parseWhen(to))}为止，此时不在有效期。`
      : "";
  return {
    // In force says nothing about when and where applications are taken.
    allows: state === "in_force" ? "unknown" : "no",
    status: {
      id: "有效期",
      state,
      actor: null,
      closes: to,
      inclusive: to === null ? "unspecified" : true,
      note: `${said}${basis}。`,
      cite: cite ? citeOf(pack, cite) : null,
    },
  };
}
