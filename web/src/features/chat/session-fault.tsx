import { Button } from "antd";
import { Icon } from "../../components/icon.tsx";
import type { Fault } from "./thread-session.ts";

const saved: Record<Fault["kind"], string> = {
  load: "提问和回答都存在服务器上。",
  send: "您写的内容还在输入框里。",
  lost: "回答还在服务器上继续。",
  busy: "您写的内容还在输入框里。",
  missing: "",
};
const mend: Record<Fault["kind"], string | null> = {
  load: "重试",
  send: "重试",
  lost: "继续",
  busy: null,
  missing: "新提问",
};

/** What went wrong, what was saved, and the one thing to do. */
export function SessionFault({ fault, onMend }: { fault: Fault; onMend: () => void }) {
  return (
    <div className="ch-notice-line" role="alert">
      <Icon name="off" />
      <span>
        {fault.message}
        {saved[fault.kind]}
      </span>
      {mend[fault.kind] ? (
        <Button size="small" onClick={onMend}>
          {mend[fault.kind]}
        </Button>
      ) : null}
    </div>
  );
}
