// What a suite needs of the machine: Chromium for pages, LibreOffice for Word files, a Chinese font for both.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { step } from "../server/cli/prepare.mjs";

const output = (command, args) => spawnSync(command, args, { stdio: "pipe", encoding: "utf8" }).stdout ?? "";
const has = (command) => output("which", [command]).trim() !== "";

const FONT = {
  there: () => output("fc-list", [":lang=zh"]).trim() !== "",
  packages: ["fontconfig", "fonts-noto-cjk"],
  elsewhere: "一种中文字体（如 Noto CJK）",
};
const NEEDS = {
  browser: [
    {
      there: () => has("chromium"),
      packages: ["chromium"],
      elsewhere: "chromium（命令名须为 chromium）",
    },
    FONT,
  ],
  prove: [
    {
      there: () => has("soffice"),
      packages: ["libreoffice-writer-nogui"],
      elsewhere: "LibreOffice（命令名须为 soffice）",
    },
    {
      there: () => has("pdftotext") && has("pdffonts"),
      packages: ["poppler-utils", "poppler-data"],
      elsewhere: "poppler（pdftotext、pdffonts）",
    },
    FONT,
  ],
};

/** Installs what the suite lacks as root on Debian; elsewhere prints what to type or install and exits with 1. */
export function machineReady(suite) {
  const lacking = (NEEDS[suite] ?? []).filter(({ there }) => !there());
  if (lacking.length === 0) return;
  const missing = lacking.flatMap(({ packages }) => packages);
  const debian = existsSync("/etc/debian_version");
  if (!debian || process.getuid?.() !== 0) {
    process.stderr.write(
      `策问｜测试 ${suite} 还缺：${missing.join("、")}。请先${debian ? "运行" : "安装"}：\n` +
        (debian
          ? `  sudo apt-get update && sudo apt-get install -y ${missing.join(" ")}\n`
          : `  ${lacking.map(({ elsewhere }) => elsewhere).join("、")}\n`),
    );
    process.exit(1);
  }
  step("更新软件包列表", "apt-get", ["update", "-qq"]);
  step(`安装 ${missing.join("、")}`, "apt-get", ["install", "-y", "-qq", ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    stdio: ["ignore", "ignore", "inherit"],
  });
}
