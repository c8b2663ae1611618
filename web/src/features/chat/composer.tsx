import { Sender } from "@ant-design/x";
import { Input, type GetProps, type GetRef } from "antd";
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from "react";
import { Icon } from "../../components/icon.tsx";
import { onShortcut } from "../../lib/shortcut.ts";
import { useMedia } from "../../lib/use-media.ts";
import { FactStrip } from "./fact-strip.tsx";
import type { LedgerFact } from "./thread-facts.ts";

interface ComposerProps {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  onStop: () => void;
  answering: boolean;
  placeholder: string;
  facts: LedgerFact[];
  /** What must be seen by somebody who is about to ask. */
  note: ReactNode;
}

/** An input method owns Enter while it composes; 229 is what browsers report that don't say so otherwise. */
const composing = (event: KeyboardEvent) => event.nativeEvent.isComposing || event.keyCode === 229;

/** The kit would put the label on its frame as well, where it means nothing. */
const Field = (props: GetProps<typeof Input.TextArea>) => <Input.TextArea {...props} aria-label="提问" />;
const components = { input: Field };

export function Composer(props: ComposerProps) {
  const { value, onChange, onSend, onStop, answering, placeholder, facts, note } = props;
  const sender = useRef<GetRef<typeof Sender>>(null);
  const touch = useMedia("(hover: none)");
  useEffect(() => onShortcut("/", () => sender.current?.focus({ cursor: "end" })), []);

  // The kit's own check remembers a composition by its events and can miss the end of one; the key itself knows.
  const onKeyDown = (event: KeyboardEvent): false | void => {
    if (event.key !== "Enter") return;
    if (!composing(event) && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      if (!answering && value.trim()) send();
    }
    return false;
  };

  // On a touch screen the keyboard would cover the answer.
  const send = () => {
    if (touch) sender.current?.blur();
    onSend();
  };

  return (
    <div className="ch-dock">
      {note}
      <Sender
        ref={sender}
        className="ch-sender"
        value={value}
        onChange={onChange}
        onKeyDown={onKeyDown}
        onSubmit={send}
        onCancel={onStop}
        loading={answering}
        header={
          facts.length > 0 ? (
            <FactStrip
              facts={facts}
              onCorrect={(beginning) => {
                onChange(beginning);
                sender.current?.focus({ cursor: "end" });
              }}
            />
          ) : (
            false
          )
        }
        autoSize={{ minRows: 1, maxRows: 8 }}
        placeholder={placeholder}
        components={components}
        suffix={
          answering ? (
            <button type="button" className="cw-bare ch-send ch-send-stop" aria-label="停止" onClick={onStop}>
              <Icon name="stop" />
            </button>
          ) : (
            <button
              type="button"
              className="cw-bare ch-send"
              aria-label="发送"
              disabled={!value.trim()}
              onClick={send}
            >
              <Icon name="send" />
            </button>
          )
        }
      />
    </div>
  );
}
