import { useMutation } from "@tanstack/react-query";
import { Input, Modal } from "antd";
import type { TextAreaRef } from "antd/es/input/TextArea";
import { useEffect, useMemo, useRef, useState } from "react";
import { importFacts } from "../../lib/draft-api.ts";
import type { Chosen } from "./import-source.ts";
import { isOfAnother, planImport, type ImportPlan } from "./merge-import.ts";
import { blankSheet, type Sheet } from "./sheet.ts";

interface ImportDialogProps {
  draft: string;
  sheet: Sheet;
  /** Null: cells are pasted here first. */
  chosen: Chosen | null;
  labelOf: (key: string) => string;
  onTake: (sheet: Sheet) => void;
  onClose: () => void;
}

/** What was read out of a file or cells, before it is taken over: what is new, what it replaces, what wasn't understood. */
export function ImportDialog({ draft, sheet, chosen, labelOf, onTake, onClose }: ImportDialogProps) {
  const [text, setText] = useState("");
  const cells = useRef<TextAreaRef>(null);
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async (from: Chosen) => {
      const read = await importFacts(draft, from.source);
      return { ...read, sheet: { ...read.sheet, investments: [...read.sheet.investments, ...from.lines] } };
    },
  });
  useEffect(() => {
    if (chosen) mutate(chosen);
  }, [chosen, mutate]);
  // Until somebody chooses: what belongs to another isn't put on top of what is there.
  const [chosenAfresh, setAfresh] = useState<boolean | null>(null);
  const another = data !== undefined && isOfAnother(sheet, data.sheet);
  const afresh = chosenAfresh ?? another;
  const plan = useMemo(
    () => data && planImport(afresh ? blankSheet : sheet, data.sheet),
    [sheet, data, afresh],
  );
  const read = () => mutate({ name: "粘贴的表格", source: text, lines: [] });
  return (
    <Modal
      open
      title={chosen ? `导入：${chosen.name}` : "从表格粘贴"}
      width={680}
      okText={plan ? "读入" : "读取"}
      cancelText="取消"
      okButtonProps={{ disabled: !plan && text.trim() === "", loading: isPending }}
      onOk={() => (plan ? onTake(plan.sheet) : read())}
      onCancel={onClose}
      afterOpenChange={() => cells.current?.focus()}
    >
      {chosen || plan ? null : (
        <p className="dr-hint">
          在 Excel 或 WPS
          里连同列名一起选中复制，粘贴到这里。投资明细、指标、场景三种表都认；合计行会核对后跳过。
        </p>
      )}
      {chosen ? null : (
        <Input.TextArea
          aria-label="表格内容"
          ref={cells}
          rows={plan ? 3 : 8}
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            reset();
          }}
        />
      )}
      {error ? (
        <p className="dr-fault" role="alert">
          {error.message}
        </p>
      ) : null}
      {plan && data ? (
        <div className="dr-plan" aria-live="polite">
          {another ? (
            <p className="dr-another" role="alert">
              这份资料说的是另一家企业或另一个项目，合在一起，投资和指标就不是同一个项目的了。
            </p>
          ) : null}
          <p>{addedWords(plan)}</p>
          {heldWords(sheet) === "" ? null : (
            <label className="dr-afresh">
              <input type="checkbox" checked={afresh} onChange={({ target }) => setAfresh(target.checked)} />
              不保留现有的{heldWords(sheet)}，全部换成这份资料
            </label>
          )}
          {plan.replaced.length > 0 ? (
            <section aria-label="会替换的事实">
              <p>会替换已填的{plan.replaced.length}项：</p>
              <ul>
                {plan.replaced.map(({ key, from, to }) => (
                  <li key={key}>
                    {labelOf(key)}：<del>{from}</del> 换成 {to}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {data.faults.length > 0 ? (
            <section aria-label="没有读懂的格" role="alert">
              <p className="dr-fault">{data.faults.length}格没有读懂，按原样带入，请在左边改：</p>
              <ul>
                {data.faults.map(({ ref, place, message }) => (
                  <li key={`${ref} ${place} ${message}`}>
                    <b>{place}</b>：{message}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {data.notes.length > 0 ? (
            <ul className="dr-plan-notes">
              {data.notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : null}
    </Modal>
  );
}

/** What the sheet holds already: `23项事实、4行投资、3个场景`. */
function heldWords({ fields, investments, scenes }: Sheet): string {
  const told = Object.values(fields).filter(({ value }) => value !== "").length;
  const parts = [
    [told, "项事实"],
    [investments.length, "行投资"],
    [scenes.length, "个场景"],
  ] as const;
  return parts.flatMap(([count, what]) => (count > 0 ? `${count}${what}` : [])).join("、");
}

function addedWords({ added, known }: ImportPlan): string {
  const parts = [
    [added.fields, "项事实"],
    [added.investments, "行投资"],
    [added.scenes, "个场景"],
    [added.indicators, "项指标"],
    [added.savings, "项测算"],
  ] as const;
  const fresh = parts.filter(([count]) => count > 0).map(([count, what]) => `${count}${what}`);
  const said = fresh.length > 0 ? `新读出${fresh.join("、")}。` : "没有读出新的内容。";
  return known > 0 ? `${said}${known}行已经有了，不重复加。` : said;
}
