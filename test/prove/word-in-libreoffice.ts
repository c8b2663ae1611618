import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const run = (command: string, args: string[]) =>
  execFileSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64_000_000,
    stdio: ["ignore", "pipe", "ignore"],
  });

export interface PrintedFile {
  name: string;
  /** Words in the order of the pages, a line of print a line; a form feed after each page. */
  text: string;
  pages: number;
  /** Faces in the file, each with whether it is embedded and whether its characters can be read back. */
  faces: { name: string; embedded: boolean; readable: boolean }[];
}

/** Prints Word files in LibreOffice, without a window, and reads the PDFs with poppler. */
export function printed(files: ReadonlyMap<string, Buffer>): PrintedFile[] {
  const dir = mkdtempSync(join(tmpdir(), "cewen-word-"));
  try {
    for (const [name, bytes] of files) writeFileSync(join(dir, `${name}.docx`), bytes);
    const documents = readdirSync(dir).map((name) => join(dir, name));
    run("soffice", [
      `-env:UserInstallation=file://${join(dir, "profile")}`,
      "--headless",
      "--convert-to",
      "pdf",
      "--outdir",
      dir,
      ...documents,
    ]);
    return [...files.keys()].map((name) => {
      const pdf = join(dir, `${name}.pdf`);
      const pages = /^Pages:\s+(\d+)$/mu.exec(run("pdfinfo", [pdf]))!;
      const faces = run("pdffonts", [pdf])
        .split("\n")
        .slice(2)
        .filter((line) => line !== "")
        .map((line) => {
          const [, face, embedded, readable] = /^(\S+).*\s(yes|no)\s+(?:yes|no)\s+(yes|no)\s/u.exec(line)!;
          return { name: face!, embedded: embedded === "yes", readable: readable === "yes" };
        });
      return { name, text: run("pdftotext", ["-raw", pdf, "-"]), pages: Number(pages[1]), faces };
    });
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const hex = (characters: readonly string[]) =>
  characters.map((one) => one.codePointAt(0)!.toString(16)).join(" ");

/** Characters that no face of this machine has: a reader would see an empty box. */
export function withoutGlyph(characters: readonly string[]): string[] {
  if (characters.length === 0 || run("fc-list", [`:charset=${hex(characters)}`]).trim() !== "") return [];
  if (characters.length === 1) return [...characters];
  const half = characters.length >> 1;
  return [...withoutGlyph(characters.slice(0, half)), ...withoutGlyph(characters.slice(half))];
}
