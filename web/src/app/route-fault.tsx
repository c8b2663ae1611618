import { Button } from "antd";
import { Link, useRouteError } from "react-router";

/** Shown for an unknown address and for a page that failed to load or render. */
export function RouteFault() {
  const error = useRouteError();
  const failed = error !== undefined && error !== null;
  return (
    <main id="main" className="cw-fault" tabIndex={-1}>
      <h1>{failed ? "这一页没有打开" : "没有这个页面"}</h1>
      <p>
        {failed
          ? "可能是刚才没有连上服务。已经提的问题都存在服务器上。"
          : "地址可能写错了。请从上面另选一页。"}
      </p>
      <p className="cw-fault-do">
        {failed ? (
          <Button type="primary" onClick={() => location.reload()}>
            重试
          </Button>
        ) : null}
        <Link to="/">回到问答</Link>
      </p>
    </main>
  );
}
