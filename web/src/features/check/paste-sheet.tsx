import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useEffect, useRef, useState } from "react";
import { sheetResponse, type InvestmentLine } from "../../../../server/schemas/investment.ts";
import { bodyOf, sendJson } from "../../lib/api.ts";

interface PasteSheetProps {
  /** What was pasted already; it is read at once. */
  text: string;
  onRead: (lines: InvestmentLine[], notes: string[]) => void;
  onClose: () => void;
}

/** Cells out of a spreadsheet: all are read, or each that isn't is named and nothing is taken over. */
export function PasteSheet({ text: given, onRead, onClose }: PasteSheetProps) {
  const [text, setText] = useState(given);
  const cells = useRef<TextAreaRef>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: async (sheet: string) =>
      bodyOf(await sendJson("POST", "/api/investments/sheet", { text: sheet }), sheetResponse),
    onSuccess: ({ lines, notes, faults }) => {
      if (faults.length === 0) onRead(lines, notes);
    },
  });
  useEffect(() => {
    if (given !== "") mutate(given);
  }, [given, mutate]);
  const faults = data?.faults ?? [];
  return (
    <Modal
      open
      title="从表格粘贴"
      width={720}
      okText="读入"
      cancelText="取消"
      okButtonProps={{ disabled: text.trim() === "", loading: isPending }}
      onOk={() => mutate(text)}
      onCancel={onClose}
      afterOpenChange={() => cells.current?.focus()}
    >
      <p className="ck-hint">
        在 Excel 或 WPS
        里连同列名一起选中复制，粘贴到这里。要有类别、日期、金额三列，并写明元或万元；合计行会核对后跳过。
      </p>
      <Input.TextArea
        aria-label="表格内容"
        ref={cells}
        rows={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {error ? (
        <p className="ck-fault" role="alert">
          {error.message}
        </p>
      ) : null}
      {faults.length > 0 ? (
        <div className="ck-sheet-faults" role="alert">
          <p>有{faults.length}格没有读懂，一行也没有读入。请改好后再读：</p>
          <ul>
            {faults.map(({ cell, text: said, message }) => (
              <li key={`${cell} ${message}`}>
                <b>{cell}</b>
                {said ? `“${said}”` : ""}
                {`：${message}`}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </Modal>
  );
}
