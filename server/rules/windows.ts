import { parseWhen } from "../domain/dates.ts";
import type { WindowStatus } from "../domain/notice.ts";
import { reaches } from "./evaluate-condition.ts";
import type { FactSet } from "./fact-set.ts";
import type { PackProgramme, PackWindow } from "./pack-schema.ts";
import type { Pack } from "./pack.ts";
import { deadlineOf, validityStanding, windowStanding, type Standing } from "./window-standing.ts";

/** The deadlines of a pack as of a date. */
export interface WindowView {
  /** All of them in the pack's order, and the validity where that decides or ends. */
  all: WindowStatus[];
  /** The one that decides for a company: the earliest that binds it, else the validity. */
  deciding: WindowStatus | null;
  /** Whether a company may act, as far as windows and validity say. */
  allows: Standing["allows"];
}

interface Of {
  /** Its own windows only. */
  programme?: PackProgramme;
  /** Without the windows of layers that don't bind this applicant; those that may bind it stay. */
  facts?: FactSet;
}

/** @throws DateError where `asOf` is no date. */
export function viewWindows(pack: Pack, asOf: string, { programme, facts }: Of = {}): WindowView {
  const when = parseWhen(asOf);
  const { windows, validity } = pack.document;
  const bound = windows.filter(
    (window) =>
      (programme?.windows?.includes(window.id) ?? true) && (!facts || reaches(window, facts) !== "不符合"),
  );
  const standings = bound.map((window) => windowStanding(pack, window, when));
  const inForce = validityStanding(pack, when);
  const deciding = standings[earliestOwn(bound)] ?? inForce;
  const listed =
    inForce && (bound.length === 0 || validity.to !== null) ? [...standings, inForce] : standings;
  return {
    all: listed.map(({ status }) => status),
    deciding: deciding?.status ?? null,
    allows: deciding?.allows ?? "unknown",
  };
}

export const windowStatuses = (pack: Pack, asOf: string) => viewWindows(pack, asOf).all;
export const decidingWindow = (pack: Pack, asOf: string) => viewWindows(pack, asOf).deciding;

/** Place of the company's own deadline that comes first; -1 where no window is its own. */
function earliestOwn(windows: PackWindow[]): number {
  return windows.reduce(
    (best, window, at) => (window.own && (best < 0 || closing(window) < closing(windows[best]!)) ? at : best),
    -1,
  );
}

/** The last millisecond that counts, in time since 1970. */
function closing(window: PackWindow): number {
  const closes = deadlineOf(window);
  return closes.kind === "instant" ? closes.ms : (closes.day + 1) * 86_400_000 - 8 * 3_600_000;
}
