import { App, Button, Dropdown } from "antd";
import { useRef } from "react";
import { FileInput } from "../../components/file-input.tsx";
import { Icon } from "../../components/icon.tsx";
import { saveFile } from "../../lib/save-file.ts";
import { blankProfile } from "./profile.ts";
import { profileFile, readProfileFile } from "./profile-file.ts";
import type { Evaluation } from "./evaluate.ts";
import type { Profiles } from "./use-profiles.ts";

interface ProfileMenuProps {
  profiles: Profiles;
  evaluation: Evaluation | undefined;
  day: string;
}

/** Whose form it is: named, several of them, taken out as a file and brought back. They stay in this browser. */
export function ProfileMenu({ profiles, evaluation, day }: ProfileMenuProps) {
  const { profile, all, change, open, add, remove } = profiles;
  const { message, modal } = App.useApp();
  const file = useRef<HTMLInputElement>(null);
  const bring = async (chosen: File) => {
    const text = await chosen.text();
    const name = chosen.name.replace(/\.json$/iu, "");
    if (readProfileFile(text, "check", name)) add((id) => readProfileFile(text, id, name)!);
    else void message.error("这个文件不是体检档案。请选从这里导出的 JSON，或按 cewen check 的格式写的事实。");
  };
  const takeOut = () => {
    const body = profileFile(profile, evaluation?.facts ?? profile.facts, day);
    saveFile(new Blob([body], { type: "application/json" }), profile.name, ".json", "政策体检");
  };
  return (
    <div className="ck-profile">
      <input
        className="ck-input"
        aria-label="档案名称"
        maxLength={60}
        value={profile.name}
        onChange={({ target }) => change((old) => ({ ...old, name: target.value }))}
      />
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...all.map(({ id, name }) => ({
              key: id,
              label: id === profile.id ? `${name}（正在填）` : name,
              onClick: () => open(id),
            })),
            { type: "divider" as const },
            { key: "add", label: "新建档案", onClick: () => add((id) => blankProfile(id, "新档案")) },
            { key: "out", label: "导出档案", onClick: takeOut },
            { key: "in", label: "导入档案", onClick: () => file.current?.click() },
            {
              key: "remove",
              label: "删除这份档案",
              onClick: () =>
                void modal.confirm({
                  title: `删除“${profile.name}”`,
                  content: "只存在这台设备的浏览器里，删除后不能恢复。",
                  okText: "删除",
                  cancelText: "取消",
                  onOk: remove,
                }),
            },
          ],
        }}
      >
        <Button>
          档案
          <Icon name="down" size={12} />
        </Button>
      </Dropdown>
      <FileInput
        ref={file}
        accept="application/json,.json"
        label="导入档案"
        onFile={(chosen) => void bring(chosen)}
      />
    </div>
  );
}
