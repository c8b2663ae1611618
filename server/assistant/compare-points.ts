import type { Cite, Notice } from "../domain/notice.ts";
import { findClause } from "../domain/find-clause.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import type { Point } from "../grounding/point.ts";
import { compareNotices } from "../tools/compare-notices.ts";
import { CONDITION_TOPICS } from "../tools/condition-topics.ts";
import type { NoticeWindows } from "../tools/list-windows.ts";
import { noticeOf, type ToolServices } from "../tools/tool-services.ts";
import type { QuoteContext } from "./quote-points.ts";
import { asksForAll } from "./whole-sections.ts";

interface Compared extends QuoteContext {
  services: ToolServices;
  windows: NoticeWindows[];
}

type Row = Extract<Point, { kind: "table" }>["rows"][number];

const DEADLINE = /截止|时间|什么时候|期限|开着/u;
/** Cited by a list of costs, a quote is read faster without it; the clause is one click away. */
const LONG_ASIDE = /（[^（）]{16,}）/gu;
const EMPTY = "—";

/** What the notice's own conditions say on a topic, each with its clause. */
function cell({ ledger }: Compared, notice: Notice, cites: Cite[]): string | null {
  const longest = cites.toSorted((a, b) => a.quote.length - b.quote.length);
  const byClause = new Map(longest.map((cite) => [cite.clause, cite]));
  const told = [...byClause.values()].map(({ clause, quote }) => {
    const found = findClause(notice, clause);
    const id = found && ledger.clause(found, 1);
    return id ? `“${quote.replace(LONG_ASIDE, "……")}”[${id}]` : null;
  });
  return told.includes(null) ? null : told.join("；");
}

function deadlineCell({ ledger, windows }: Compared, notice: Notice): string {
  const deciding = windows.find((one) => one.notice === notice.slug)?.deciding;
  if (!deciding?.closes || !deciding.cite) return EMPTY;
  const { notice: slug, clause, start, end } = deciding.cite;
  const found = findClause(notice, clause);
  const id = found && ledger.clause(found, 1);
  const text = formatChinese(parseWhen(deciding.closes));
  const figure = ledger.figure(text, deciding.closes, "日期", {
    kind: "clause",
    notice: slug,
    clause,
    start,
    end,
  });
  return `{${figure}}${id ? `[${id}]` : ""}`;
}

/** Notices side by side, topic by topic: those the question asks about, else all that at least two of them have. */
export function comparePoints(context: Compared, about: string[]): Point[] {
  const { services, question } = context;
  if (!question.intents.has("compare")) return [];
  const held = about.filter((slug) => services.packs.packs.get(slug)?.document.programmes.length);
  const notices = held
    .map((slug) => noticeOf(services.corpus, slug))
    .filter(({ meta }) => meta.kind !== "奖补政策")
    .toSorted((a, b) => a.meta.year - b.meta.year);
  if (notices.length < 2) return [];
  const deadline = DEADLINE.test(question.text);
  const asked = CONDITION_TOPICS.filter(({ asks }) => asks.test(question.text));
  const handling = ["procedure", "contact", "material"] as const;
  if (asked.length === 0 && handling.some((intent) => question.intents.has(intent))) return [];
  if (asked.length === 0 && !deadline && !asksForAll(question)) return [];
  const topics = asked.length === 0 && !deadline ? CONDITION_TOPICS : asked;
  const rows: Row[] = [];
  const compared = compareNotices(services, {
    notices: notices.map(({ slug }) => slug),
    topics: topics.map(({ label }) => label),
  });
  for (const { topic, notices: told } of compared) {
    const cells = notices.map((notice, at) =>
      cell(
        context,
        notice,
        told[at]!.conditions.map(({ cite }) => cite),
      ),
    );
    // A row is whole or left out: half of one would say that the other notice asks for nothing.
    if (cells.some((one) => one === null)) break;
    if (cells.filter((one) => one !== "").length >= (asked.length > 0 ? 1 : 2))
      rows.push({ label: topic, cells: cells.map((one) => (one === "" ? EMPTY : one!)) });
  }
  if (deadline || asked.length === 0)
    rows.push({ label: "企业截止", cells: notices.map((notice) => deadlineCell(context, notice)) });
  return rows.length === 0
    ? []
    : [{ kind: "table", heads: notices.map(({ meta }) => meta.names[0]!), rows }, { kind: "table-note" }];
}
