import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { report, type Report, type ReportRequest } from "../../../../server/schemas/report.ts";
import { sendJson } from "../../lib/api.ts";
import type { Evaluation } from "./evaluate.ts";
import { listOf, type Profile } from "./profile.ts";
import { byCloseness } from "./sort-results.ts";

/** A result stands still this long before its report is asked for: not while one types. */
const PAUSE_MS = 300;

export interface Paper {
  /** What the report is made from; the Word file is made from the same. */
  readonly order: ReportRequest;
  /** Undefined until it has come. */
  readonly report: Report | undefined;
  readonly error: Error | null;
}

/** The result on the page in the server's words for paper, there before anybody prints: the browser doesn't wait. */
export function useReport(
  profile: Profile,
  evaluation: Evaluation | undefined,
  asOf: string | null,
): Paper | undefined {
  const order = useMemo(() => evaluation && orderOf(profile, evaluation, asOf), [profile, evaluation, asOf]);
  const [settled, settle] = useState(order);
  useEffect(() => {
    const timer = setTimeout(() => settle(order), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [order]);
  const { data, error } = useQuery({
    queryKey: ["check", "report", settled],
    queryFn: async ({ signal }) => {
      const headers = { accept: "application/json" };
      const answer = await sendJson("POST", "/api/determinations/report", settled, { headers, signal });
      return report.parse(await answer.json());
    },
    enabled: settled !== undefined,
    gcTime: 10_000,
    retry: false,
    networkMode: "always",
  });
  return order && { order, report: order === settled ? data : undefined, error };
}

const orderOf = (
  profile: Profile,
  { determinations, facts }: Evaluation,
  asOf: string | null,
): ReportRequest => ({
  subject: profile.name,
  projects: profile.projects,
  programmes: [...new Set(byCloseness(determinations).map(({ programme }) => programme))],
  facts,
  investments: profile.projects.map(({ id }) => listOf(profile, id)),
  ...(asOf === null ? {} : { as_of: asOf }),
});
