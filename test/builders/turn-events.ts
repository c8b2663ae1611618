import type { AnswerEvent, TurnEnd, TurnStatus } from "../../server/domain/turn-store.ts";

export const textDelta = (text: string): AnswerEvent => ({
  event: "text-delta",
  data: { text, figures: [] },
});

export const evidence = (count: number): AnswerEvent => ({
  event: "evidence",
  data: {
    clauses: Array.from({ length: count }, (_, index) => ({
      id: `c${index + 1}`,
      notice: "cq-future-factory-2025",
      clause: `二（${index + 1}）`,
      text: "总投资原则上不低于2000万元",
      start: index * 20,
      end: index * 20 + 15,
      score: 1,
    })),
  },
});

export const turnEnd = (status: TurnStatus = "complete"): TurnEnd => ({
  event: "turn-end",
  data: {
    status,
    combined: null,
    ledger: { clauses: [], figures: [], verdicts: [], facts: [] },
    checked: { figures: 0, bound: 0, withheld: 0 },
  },
});
