import { Modal } from "antd";

const keys = [
  ["Enter", "发送"],
  ["Shift + Enter", "换行"],
  ["Esc", "停止回答；没有在回答时，关闭出处"],
  ["/", "到提问框"],
  ["[ 和 ]", "上一处、下一处出处"],
  ["Ctrl / ⌘ + K", "搜索提问和条款"],
  ["D", "依据日期"],
  ["?", "这张表"],
];

export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal title="快捷键" open={open} onCancel={onClose} footer={null} width={420}>
      <table className="cw-keys">
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
