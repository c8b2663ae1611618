import { App, Button } from "antd";
import { useState } from "react";
import type { Feedback } from "../../../../server/schemas/thread.ts";
import { readNotice } from "../../lib/notice-queries.ts";
import { giveFeedback } from "../../lib/thread-api.ts";
import { answerForCopy } from "./answer-for-copy.ts";
import { FeedbackForm } from "./feedback-form.tsx";
import type { TurnView } from "./turn-reducer.ts";

/** What one does with an answer: copy it with its sources, say whether it was of use. */
export function TurnActions({ turn }: { turn: TurnView }) {
  const { message } = App.useApp();
  const [form, setForm] = useState<Feedback["rating"] | null>(null);
  const [judged, setJudged] = useState<"useful" | "in words" | null>(null);

  const copy = async () => {
    try {
      const slugs = new Set(turn.clauses.map(({ notice }) => notice));
      const notices = await Promise.all([...slugs].map((slug) => readNotice(slug, null)));
      await navigator.clipboard.writeText(answerForCopy(turn, notices));
      message.success("已复制，出处写在文末");
    } catch {
      message.warning("没有复制成，请选中文字后复制");
    }
  };
  const useful = async () => {
    try {
      await giveFeedback(turn.id, { rating: "useful" });
      setJudged("useful");
    } catch {
      message.warning("刚才没有记下，请再点一次");
    }
  };
  const act = (words: string, onClick: () => void) => (
    <Button size="small" type="text" onClick={onClick}>
      {words}
    </Button>
  );
  return (
    <span className="ch-acts">
      {act("复制", () => void copy())}
      {judged ? (
        <output>已记下，谢谢</output>
      ) : (
        <>
          {act("有用", () => void useful())}
          {act("有误", () => setForm("wrong"))}
        </>
      )}
      {judged === "useful" ? act("补一句", () => setForm("useful")) : null}
      {form ? (
        <FeedbackForm
          turn={turn}
          rating={form}
          onClose={() => setForm(null)}
          onSent={() => setJudged("in words")}
        />
      ) : null}
    </span>
  );
}
