// What the browser tests need of the machine: Chromium and a Chinese font.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { step } from "../server/cli/prepare.mjs";

const has = (command, args) => spawnSync(command, args, { stdio: "pipe", encoding: "utf8" });
const chromium = () => has("which", ["chromium"]).status === 0;
const chineseFont = () => (has("fc-list", [":lang=zh"]).stdout ?? "").trim() !== "";

/** Installs them as root on Debian; elsewhere prints the command to type and exits with 1. */
export function browserReady() {
  const missing = [
    ...(chromium() ? [] : ["chromium"]),
    ...(chineseFont() ? [] : ["fontconfig", "fonts-noto-cjk"]),
  ];
  if (missing.length === 0) return;
  const debian = existsSync("/etc/debian_version");
  if (!debian || process.getuid?.() !== 0) {
    process.stderr.write(
      `策问｜浏览器测试还缺：${missing.join("、")}。请先运行：\n` +
        (debian
          ? `  sudo apt-get update && sudo apt-get install -y ${missing.join(" ")}\n`
          : `  安装 chromium（命令名须为 chromium）和一种中文字体（如 Noto CJK）\n`),
    );
    process.exit(1);
  }
  step("更新软件包列表", "apt-get", ["update", "-qq"]);
  step(`安装 ${missing.join("、")}`, "apt-get", ["install", "-y", "-qq", ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
