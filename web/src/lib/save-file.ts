/** Hands the browser a file to save. Characters that no file name holds become spaces; `unnamed` where nothing is left. */
export function saveFile(file: Blob, name: string, ending: ".docx" | ".json", unnamed: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `${name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, " ").trim() || unnamed}${ending}`;
  link.click();
  URL.revokeObjectURL(link.href);
}
