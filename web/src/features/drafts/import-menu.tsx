import { App, Button, Dropdown } from "antd";
import { useRef, useState } from "react";
import { FileInput } from "../../components/file-input.tsx";
import { Icon } from "../../components/icon.tsx";
import { useDictionary } from "../../lib/fact-queries.ts";
import { readProfiles } from "../../lib/stored-profiles.ts";
import { ImportDialog } from "./import-dialog.tsx";
import { ofJson, ofProfile, type Chosen } from "./import-source.ts";
import type { Sheet } from "./sheet.ts";

interface ImportMenuProps {
  /** What is being taken over; "paste": cells are pasted into the dialog first. */
  chosen: Chosen | "paste" | null;
  onChoose: (chosen: Chosen | "paste" | null) => void;
  draft: string;
  sheet: Sheet;
  labelOf: (key: string) => string;
  onTake: (sheet: Sheet) => void;
}

/** Facts from elsewhere: pasted cells, a workbook, a company's file, a 体检 profile of this browser. */
export function ImportMenu({ chosen, onChoose, draft, sheet, labelOf, onTake }: ImportMenuProps) {
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const workbook = useRef<HTMLInputElement>(null);
  const json = useRef<HTMLInputElement>(null);
  const dictionary = useDictionary();
  const isOfEnterprise = (name: string) =>
    dictionary.data?.find((fact) => fact.name === name)?.per === "enterprise";
  // Read anew each time the menu opens: 体检 may have been filled in since.
  const profiles = open ? (readProfiles()?.profiles ?? []) : [];
  const bring = async (file: File) => {
    const read = ofJson(await file.text(), file.name, isOfEnterprise);
    if (read) onChoose(read);
    else void message.error("这个文件读不懂。请选企业资料 JSON，或从政策体检导出的档案。");
  };
  return (
    <>
      <Dropdown
        trigger={["click"]}
        open={open}
        onOpenChange={setOpen}
        menu={{
          items: [
            { key: "paste", label: "从表格粘贴", onClick: () => onChoose("paste") },
            { key: "xlsx", label: "Excel 工作簿（xlsx）", onClick: () => workbook.current?.click() },
            { key: "json", label: "企业资料文件（json）", onClick: () => json.current?.click() },
            ...profiles.flatMap((profile) =>
              profile.projects.map(({ id, name }) => ({
                key: `${profile.id} ${id}`,
                label: `从体检带入：${profile.name}${profile.projects.length > 1 ? `，${name}` : ""}`,
                disabled: !dictionary.data,
                onClick: () => onChoose(ofProfile(profile, id, isOfEnterprise)),
              })),
            ),
          ],
        }}
      >
        <Button block className="dr-import">
          导入
          <Icon name="down" size={12} />
        </Button>
      </Dropdown>
      <FileInput
        ref={workbook}
        accept=".xlsx"
        label="导入工作簿"
        onFile={(file) => onChoose({ name: file.name, source: file, lines: [] })}
      />
      <FileInput
        ref={json}
        accept="application/json,.json"
        label="导入企业资料"
        onFile={(chosen) => void bring(chosen)}
      />
      {chosen ? (
        <ImportDialog
          draft={draft}
          sheet={sheet}
          chosen={chosen === "paste" ? null : chosen}
          labelOf={labelOf}
          onTake={(next) => {
            onTake(next);
            onChoose(null);
          }}
          onClose={() => onChoose(null)}
        />
      ) : null}
    </>
  );
}
