import { App, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { Feedback } from "../../../../server/schemas/thread.ts";
import { plainProse } from "./answer-markdown.ts";
import { giveFeedback } from "../../lib/thread-api.ts";
import type { TurnView } from "./turn-reducer.ts";

const shown = (turn: TurnView): string[] => {
  const sentences = plainProse(turn.pieces).match(/[^。？！\n]{4,}[。？！]?/gu) ?? [];
  return [...(turn.ledger?.figures.map(({ text }) => text) ?? []), ...sentences.map((line) => line.trim())];
};

interface FeedbackFormProps {
  turn: TurnView;
  rating: Feedback["rating"];
  onClose: () => void;
  onSent: () => void;
}

const words = {
  wrong: { title: "哪一处有误", comment: "应当是什么，依据在哪里" },
  useful: { title: "哪一处有用", comment: "想补充的话" },
};

/** A judgement in words: which figure or sentence, and what about it. */
export function FeedbackForm({ turn, rating, onClose, onSent }: FeedbackFormProps) {
  const { message } = App.useApp();
  const [about, setAbout] = useState("");
  const [comment, setComment] = useState("");
  const field = useId();
  const send = async () => {
    try {
      await giveFeedback(turn.id, {
        rating,
        ...(about ? { about: about.slice(0, 500) } : {}),
        ...(comment ? { comment } : {}),
      });
      onSent();
      onClose();
    } catch {
      message.warning("刚才没有记下，您写的内容还在，请再试一次");
    }
  };
  return (
    <Modal
      title={words[rating].title}
      open
      onCancel={onClose}
      onOk={() => void send()}
      okText="提交"
      cancelText="取消"
    >
      <div className="ch-feedback">
        <label htmlFor={`${field}-about`}>数字或句子</label>
        <select id={`${field}-about`} value={about} onChange={({ target }) => setAbout(target.value)}>
          <option value="">整段回答</option>
          {[...new Set(shown(turn))].map((line) => (
            <option key={line} value={line}>
              {line.length > 48 ? `${line.slice(0, 48)}…` : line}
            </option>
          ))}
        </select>
        <label htmlFor={`${field}-comment`}>{words[rating].comment}</label>
        <Input.TextArea
          id={`${field}-comment`}
          rows={4}
          maxLength={2000}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
        />
      </div>
    </Modal>
  );
}
