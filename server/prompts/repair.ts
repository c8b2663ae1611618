/** Told in place of a result where a call could not be run. */
export function repairPrompt(name: string, faults: string[]): string {
  return `“${name}”没有执行：${faults.join("；")}。请按参数表把每一项都写全再调用一次，或者不再调用、直接写答复。`;
}
