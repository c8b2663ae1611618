import { it } from "vitest";
import { modelAnswers, turnOf } from "../../builders/model-turn.ts";
it("x", async () => {
  const a = await modelAnswers({});
  const t = await turnOf(a.composed, { message: "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？", asOf: "2025-12-10T10:00:00+08:00" });
  console.log(t.answer, t.end.ledger.clauses.map(c=>c.id+c.clause+c.text.slice(0,50)), t.end.ledger.figures.map(f=>f.id+f.text));
  await turnOf(a.worded, { message: "2025年重庆市未来工厂申报对总投资和软件投资占比有什么要求？什么时候截止？", asOf: "2025-12-10T10:00:00+08:00" });
  console.log(a.server.requests.at(-1)!.body.messages.at(-1)!.content);
  await a.close();
});
