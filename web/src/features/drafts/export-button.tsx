import { useMutation } from "@tanstack/react-query";
import { Button, Checkbox, Popover } from "antd";
import { useState } from "react";
import type { DraftCheck } from "../../../../server/schemas/draft.ts";
import { exportDraft } from "../../lib/draft-api.ts";
import { saveFile } from "../../lib/save-file.ts";
import type { DraftSession } from "./draft-session.ts";

interface ExportButtonProps {
  session: DraftSession;
  title: string;
  check: DraftCheck | undefined;
  asOf: string | null;
  /** Shows the numbers that keep the draft from being exported. */
  onUnbound: () => void;
}

/** 导出Word, with or without the table of figures and sources. Blocked, it names the sentences. */
export function ExportButton({ session, title, check, asOf, onUnbound }: ExportButtonProps) {
  const [open, setOpen] = useState(false);
  const [verification, setVerification] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      if (!(await session.save())) throw new Error("还有内容没有保存上，连上服务后再导出。");
      return exportDraft(session.id, asOf, verification);
    },
    onSuccess: (file) => {
      saveFile(file, title, ".docx", "申报材料");
      setOpen(false);
    },
  });
  const blocked = check?.exportable === false;
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <div className="dr-export">
          {blocked ? (
            <>
              <p>{check.figures.unbound.length}个数字没有来源，不能导出：</p>
              <ul>
                {check.figures.unbound.slice(0, 5).map(({ text, sentence }, at) => (
                  <li key={`${text} ${at}`}>
                    <b>{text}</b> {sentence}
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                onClick={() => {
                  setOpen(false);
                  onUnbound();
                }}
              >
                逐处看
              </Button>
            </>
          ) : (
            <>
              <Checkbox checked={verification} onChange={({ target }) => setVerification(target.checked)}>
                附数据核验表
              </Checkbox>
              <p className="dr-hint">每个数字的算式和来源，附在正文后面。</p>
              {error ? (
                <p className="dr-fault" role="alert">
                  {error.message}
                </p>
              ) : null}
            </>
          )}
          <Button type="primary" disabled={blocked} loading={isPending} onClick={() => mutate()}>
            下载 Word
          </Button>
        </div>
      }
    >
      <Button type="primary" aria-haspopup="dialog" aria-expanded={open}>
        导出Word
      </Button>
    </Popover>
  );
}
