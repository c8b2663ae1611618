import { Button } from "antd";
import { ApiFault } from "../../lib/api.ts";

function wordsOf(error: Error, absent: boolean): string {
  if (absent) return "没有这份文件，地址可能写错了。请从列表里另选一份。";
  return error.name === "ZodError" ? "服务的版本与这一页不一致，请刷新页面。" : error.message;
}

/** What could not be read, and the way to try again. */
export function FaultNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const absent = error instanceof ApiFault && error.status === 404;
  return (
    <div className="lib-fault" role="alert">
      <p>{wordsOf(error, absent)}</p>
      {!absent && <Button onClick={onRetry}>重试</Button>}
    </div>
  );
}
