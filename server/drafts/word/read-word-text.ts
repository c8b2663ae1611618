import mammoth from "mammoth";
import { InvalidFile, refuseZipBomb } from "../import/zip-guard.ts";

/** Pictures aren't read: no bytes of them leave the file. */
const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: "" }));

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** A row of a table on one line: paragraphs of a cell run together, cells stand apart by a tab. */
function row(html: string): string {
  const cells = html.split(/<t[dh](?: [^>]*)?>/u).slice(1);
  return cells
    .map((cell) =>
      cell
        .replaceAll(/<\/p>\s*(?=<p)/gu, " ")
        .replaceAll(/<[^>]+>/gu, "")
        .trim(),
    )
    .join("\t");
}

function lines(html: string): string {
  return html
    .replaceAll(/<tr>(.*?)<\/tr>/gsu, (_, cells: string) => `${row(cells)}\n`)
    .replaceAll(/<br \/>|<\/(?:p|h[1-6]|li)>/gu, "\n")
    .replaceAll(/<[^>]+>/gu, "")
    .replaceAll(/&(?:lt|gt|quot|amp);/gu, (entity) => ENTITIES[entity]!);
}

/**
 * The words of a docx: a paragraph or heading a line, a row of a table a line with its cells apart by tabs. Links to
 * files outside are not followed. Throws `InvalidFile`.
 */
export async function readWordText(bytes: Buffer): Promise<string> {
  await refuseZipBomb(bytes);
  const { value } = await mammoth
    .convertToHtml(
      { buffer: bytes },
      { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
    )
    .catch(() => {
      throw new InvalidFile("里面找不到Word的正文。请用Word打开后另存为docx再试。");
    });
  const text = lines(value)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .join("\n");
  if (text === "") throw new InvalidFile("里面没有文字。扫描件请先转成文字。");
  return text;
}
