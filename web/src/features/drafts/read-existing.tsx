import { useMutation } from "@tanstack/react-query";
import { Button, Input, Modal } from "antd";
import { useRef, useState } from "react";
import { FileInput } from "../../components/file-input.tsx";
import { readExisting, type ReadDraft } from "../../lib/draft-api.ts";
import { FindingNote } from "./finding-note.tsx";

const SHOWN = 4;

interface ReadExistingProps {
  draft: string;
  asOf: string | null;
  onClose: () => void;
}

/** A text somebody has already, held against the facts of this draft: what is missing, which numbers stand on nothing. */
export function ReadExisting({ draft, asOf, onClose }: ReadExistingProps) {
  const [text, setText] = useState("");
  const file = useRef<HTMLInputElement>(null);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (given: string | Blob) => readExisting(draft, asOf, given),
  });
  return (
    <Modal
      open
      title="核对已有稿件"
      width={720}
      okText="核对"
      cancelText="关闭"
      okButtonProps={{ disabled: text.trim() === "", loading: isPending }}
      onOk={() => mutate(text)}
      onCancel={onClose}
    >
      <p className="dr-hint">把已有的稿件贴进来，或选一份 Word，按左边的事实逐个数字核对。稿件不保存。</p>
      <Input.TextArea
        aria-label="已有的稿件"
        rows={data ? 3 : 8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Button className="dr-read-file" size="small" loading={isPending} onClick={() => file.current?.click()}>
        选 Word 文件
      </Button>
      <FileInput ref={file} accept=".docx" label="选 Word 文件核对" onFile={(chosen) => mutate(chosen)} />
      {error ? (
        <p className="dr-fault" role="alert">
          {error.message}
        </p>
      ) : null}
      {data ? <Read data={data} /> : null}
    </Modal>
  );
}

function Read({ data }: { data: ReadDraft }) {
  const { sections, missing_sections: missing, figures, points } = data;
  const failed = points.filter(({ outcome }) => outcome === "未通过");
  return (
    <div className="dr-plan" aria-live="polite">
      <p>
        读出{sections.filter(({ id }) => id !== null).length}节，{figures.total}个数字，{figures.bound}
        个有来源。
      </p>
      {missing.length > 0 ? <p>没有找到的节：{missing.join("、")}</p> : null}
      {figures.unbound.length > 0 ? (
        <section aria-label="没有来源的数字">
          <p>{figures.unbound.length}个数字没有来源：</p>
          <ul>
            {figures.unbound.map(({ section, text, sentence, reason }, at) => (
              <li key={`${section} ${text} ${at}`}>
                <b>{text}</b>：{reason}
                <q className="dr-quote">{sentence}</q>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {failed.map(({ id, title, findings }) => (
        <section key={id} aria-label={title}>
          <p>
            <b>{title}</b> {id}
          </p>
          {findings.slice(0, SHOWN).map((finding, at) => (
            <FindingNote key={`${finding.where} ${at}`} finding={finding} />
          ))}
          {findings.length > SHOWN ? <p className="dr-hint">另有{findings.length - SHOWN}处。</p> : null}
        </section>
      ))}
    </div>
  );
}
