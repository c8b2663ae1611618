import { App, Input, Modal } from "antd";
import { useId, useState } from "react";
import { plainProse } from "./answer-markdown.ts";
import { giveFeedback } from "../../lib/thread-api.ts";
import type { TurnView } from "./turn-reducer.ts";

const shown = (turn: TurnView): string[] => {
  const sentences = plainProse(turn.pieces).match(/[^。？！\n]{4,}[。？！]?/gu) ?? [];
  return [...(turn.ledger?.figures.map(({ text }) => text) ?? []), ...sentences.map((line) => line.trim())];
};

interface FeedbackFormProps {
  turn: TurnView;
  open: boolean;
  onClose: () => void;
  onSent: () => void;
}

/** 有误: which figure or sentence, and what it should be. */
export function FeedbackForm({ turn, open, onClose, onSent }: FeedbackFormProps) {
  const { message } = App.useApp();
  const [about, setAbout] = useState("");
  const [comment, setComment] = useState("");
  const field = useId();
  const send = async () => {
    try {
      await giveFeedback(turn.id, {
        rating: "wrong",
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
      title="哪一处有误"
      open={open}
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
        <label htmlFor={`${field}-comment`}>应当是什么，依据在哪里</label>
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
