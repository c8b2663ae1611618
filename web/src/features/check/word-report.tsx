import { useMutation } from "@tanstack/react-query";
import { Button } from "antd";
import type { FactInput } from "../../../../server/schemas/fact.ts";
import { sendJson } from "../../lib/api.ts";

interface WordReportProps {
  name: string;
  facts: readonly FactInput[];
  asOf: string | null;
}

/** The same results as a Word file, worked out once more by the server. */
export function WordReport({ name, facts, asOf }: WordReportProps) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const body = { facts, ...(asOf === null ? {} : { as_of: asOf }) };
      return (await sendJson("POST", "/api/determinations/report", body)).blob();
    },
    onSuccess: (file) => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(file);
      link.download = `政策体检报告 ${name}.docx`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
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
