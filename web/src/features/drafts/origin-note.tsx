import type { Origin } from "./sheet.ts";

/** 导入, 粘贴 or 体检, beside what it concerns; nothing beside what was filled in here. */
export const OriginNote = ({ origin }: { origin: Origin | undefined }) =>
  origin === undefined || origin === "填写" ? null : <small className="dr-origin">{origin}</small>;
