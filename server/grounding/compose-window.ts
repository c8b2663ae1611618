import { phrase } from "./phrases.ts";
import type { Point } from "./point.ts";

/** Where a notice stands in time, with what its text leaves open about the last day. */
export function windowSentences(point: Extract<Point, { kind: "window" }>): string[] {
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
  const inferred = status.note?.includes("推定") ? [phrase("windowInferred")] : [];
  const before = status.inclusive === "unspecified" ? [phrase("windowBefore")] : [];
  switch (status.state) {
    case "open":
      return [phrase("windowOpen", values), ...inferred, ...before];
    case "boundary":
      return [phrase("windowBoundary", { ...values, note: before.join("") }), ...inferred];
    case "closed":
      return [phrase("windowClosed", values), ...inferred];
    case "in_force":
      return [phrase("inForce", values)];
    case "not_yet":
      return [phrase("notYet", values)];
    case "expired":
      return [phrase("expired", values)];
  }
}
