import { Button } from "antd";
import { useEffect, useRef, useState } from "react";
import type { Paper } from "./use-report.ts";

/** Prints the report; where it is still on its way, as soon as it has come. */
export function PrintButton({ paper: { report, error } }: { paper: Paper }) {
  const [clicks, setClicks] = useState(0);
  const printed = useRef(0);
  useEffect(() => {
    if (!report || printed.current === clicks) return;
    printed.current = clicks;
    print();
  }, [clicks, report]);
  return (
    <>
      <Button onClick={() => setClicks(clicks + 1)}>打印</Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </>
  );
}
