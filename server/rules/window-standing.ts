import { compareToDeadline, formatChinese, parseDay, parseWhen, type When } from "../domain/dates.ts";
import type { WindowStatus } from "../domain/notice.ts";
import type { PackWindow } from "./pack-schema.ts";
import { validityOf } from "./pack-validity.ts";
import { citeOf, type Pack } from "./pack.ts";

/** A window as of a date, with what it allows: unknown where the text doesn't settle it. */
export interface Standing {
  status: WindowStatus;
  allows: "yes" | "no" | "unknown";
}

const deadlines = new WeakMap<PackWindow, When>();

/** When a window closes, read once. */
export function deadlineOf(window: PackWindow): When {
  const known = deadlines.get(window);
  if (known) return known;
  const read = parseWhen(window.closes);
  deadlines.set(window, read);
  return read;
}

export function windowStanding(pack: Pack, window: PackWindow, when: When): Standing {
  const closes = deadlineOf(window);
  const early = validityOf(pack, when) === "not_yet";
  const side = early ? "before" : compareToDeadline(when, closes);
  const state = early ? "not_yet" : ({ before: "open", at: "boundary", after: "closed" } as const)[side];
  const said = [
    early ? "该通知此时还没有发布。" : undefined,
    side === "at" ? deadlineNote(window, closes, when) : undefined,
    window.inferred && `${window.inferred}。`,
    window.note && `${window.note}。`,
  ].filter(Boolean);
  return {
    allows: state === "boundary" ? atDeadline(window, closes, when) : state === "open" ? "yes" : "no",
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

/** The instrument's own time, where the text or the notice's date gives one. */
export function validityStanding(pack: Pack, when: When): Standing | undefined {
  const { from, to, basis, cite } = pack.document.validity;
  if (from === null && to === null) return undefined;
  const state = validityOf(pack, when);
  const said = {
    not_yet: () => `${formatChinese({ kind: "day", day: parseDay(from!) })}起施行，此时不在有效期。`,
    expired: () => `有效期到${formatChinese({ kind: "day", day: parseDay(to!) })}为止，此时不在有效期。`,
    in_force: () => "",
  }[state]();
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
