import type { Say } from "./say.ts";
import type { Point } from "./point.ts";

/** Where a notice stands in time, with what its text leaves open about the last day. */
export function windowSentences(point: Extract<Point, { kind: "window" }>, say: Say): string[] {
  const { status, title, date, days, today, cite } = point;
  const values = {
    title,
    window: status.id,
    date,
    days,
    today,
    cite: cite === "" ? "" : `[${cite}]`,
    note: status.note ?? "",
  };
  const inferred = status.note?.includes("推定") ? [say("windowInferred")] : [];
  const before = status.inclusive === "unspecified" ? [say("windowBefore")] : [];
  switch (status.state) {
    case "open":
      return [say(days === "" ? "windowOpenToday" : "windowOpen", values), ...inferred, ...before];
    case "boundary":
      return [say("windowBoundary", { ...values, note: before.join("") }), ...inferred];
    case "closed":
      return [say(days === "" ? "windowClosedToday" : "windowClosed", values), ...inferred];
    case "in_force":
      return [say("inForce", values)];
    case "not_yet":
      return [say("notYet", values)];
    case "expired":
      return [say("expired", values)];
  }
}
