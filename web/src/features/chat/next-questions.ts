import type { Determination } from "../../../../server/schemas/determination.ts";
import type { EvidenceClause } from "../../../../server/schemas/ledger.ts";
import type { NoticeSummary } from "../../../../server/schemas/notice.ts";
import { factLabel } from "./thread-facts.ts";
import type { TurnView } from "./turn-reducer.ts";

const MOST = 3;
type Asked = Pick<TurnView, "message" | "status" | "questions"> & {
  determinations: Pick<Determination, "notice" | "missing">[];
  clauses: Pick<EvidenceClause, "notice">[];
};
type Named = Pick<NoticeSummary, "slug" | "kind" | "names">;

/** A fact that a sentence has to tell, not a yes or no; the sheet itself asks for those. */
const told = new Set(["money", "int", "months", "date", "honours", "choice"]);

/** What lies beside a question about an application, and the words that show it was asked already. */
const aroundApplication = (name: string): [asked: RegExp, question: string][] => [
  [/[补奖]|金额/u, `入选${name.replace(/申报$|征集$|（转发）$/u, "")}最多补多少？`],
  [/材料|附件/u, `${name}要交哪些材料？`],
  [/流程|步骤|怎么报/u, `${name}的流程是怎样的？`],
  [/截止|时候|来得及/u, `${name}什么时候截止？`],
];
const aroundPolicy = (name: string): [asked: RegExp, question: string][] => [
  [/有效/u, `${name}的有效期到什么时候？`],
  [/一起|叠加|重复/u, `${name}的几项奖补能一起拿吗？`],
];

/**
 * 接着问: at most three questions, first what is missing and can only be told, then what lies beside the notice
 * the answer is about. Nothing while a question is open, or where the answer stands on no notice.
 */
export function nextQuestions(turn: Asked, notices: Named[]): string[] {
  if (turn.status !== "complete" || turn.questions.length > 0) return [];
  const [first] = turn.determinations;
  const slug = first?.notice ?? turn.clauses[0]?.notice;
  const notice = notices.find((entry) => entry.slug === slug);
  const name = notice?.names[0];
  if (!notice || !name) return [];
  const missing = first?.missing.find(({ type }) => told.has(type));
  const around = notice.kind === "奖补政策" ? aroundPolicy(name) : aroundApplication(name);
  return [
    ...(missing ? [`${name}对${factLabel(missing.name)}有什么要求？`] : []),
    ...around.filter(([asked]) => !asked.test(turn.message)).map(([, question]) => question),
  ].slice(0, MOST);
}
