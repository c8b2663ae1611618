import { Input, Modal } from "antd";
import { useState } from "react";
import { threadPatch, type ThreadSummary } from "../../../../server/schemas/thread.ts";
import { ApiFault } from "../../lib/api.ts";
import { renameThread } from "../../lib/thread-api.ts";

interface RenameThreadProps {
  thread: ThreadSummary;
  onClose: () => void;
  onDone: () => void;
}

export function RenameThread({ thread, onClose, onDone }: RenameThreadProps) {
  const [title, setTitle] = useState(thread.title);
  const [fault, setFault] = useState("");
  const save = async () => {
    const patch = threadPatch.safeParse({ title });
    if (!patch.success) {
      setFault("名称请写1到80个字。");
      return;
    }
    try {
      await renameThread(thread.id, patch.data.title);
      onDone();
      onClose();
    } catch (error) {
      setFault(error instanceof ApiFault ? error.message : "刚才没有改成，请再试一次。");
    }
  };
  return (
    <Modal
      open
      title="改名"
      okText="保存"
      cancelText="取消"
      onOk={() => void save()}
      onCancel={onClose}
      width={420}
      // Without the cross, the name is the first thing in the dialog and so what is focused.
      closable={false}
    >
      <Input
        aria-label="提问的名称"
        value={title}
        maxLength={80}
        status={fault ? "error" : ""}
        onChange={({ target }) => setTitle(target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) void save();
        }}
      />
      {fault ? (
        <p className="ch-field-fault" role="alert">
          {fault}
        </p>
      ) : null}
    </Modal>
  );
}
