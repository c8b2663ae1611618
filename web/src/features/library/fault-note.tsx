import { Button } from "antd";
import { ApiFault } from "../../lib/api.ts";

/** What could not be read, and the way to try again. */
export function FaultNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const absent = error instanceof ApiFault && error.status === 404;
  return (
    <div className="lib-fault" role="alert">
      <p>{absent ? "没有这份文件，地址可能写错了。请从列表里另选一份。" : error.message}</p>
      {!absent && <Button onClick={onRetry}>重试</Button>}
    </div>
  );
}
