import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import { sendJson } from "../../lib/api.ts";
import { saveFile } from "../../lib/save-file.ts";
import type { Paper } from "./use-report.ts";

/** The same report as a Word file. */
export function WordReport({ name, paper: { order } }: { name: string; paper: Paper }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => (await sendJson("POST", "/api/determinations/report", order)).blob(),
    onSuccess: (file) => saveFile(file, `政策体检报告 ${name}`, ".docx", "政策体检报告"),
  });
  return (
    <>
      <Button loading={isPending} onClick={() => mutate()}>
        下载 Word
      </Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </>
  );
}
