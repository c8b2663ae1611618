import type { MoneyView } from "../../../server/schemas/money.ts";

const FEN_PER_HUNDREDTH_WAN = 10_000n;

/** `最高不超过210万元` → qualifier 最高不超过, figure 210, unit 万元; null where the text is built otherwise. */
export function moneyParts({ text }: MoneyView): { qualifier: string; figure: string; unit: string } | null {
  const [, qualifier, figure, unit] = /^(\D*?)(-?[\d.]+)(亿元|万元|元)$/u.exec(text) ?? [];
  return figure && unit ? { qualifier: qualifier ?? "", figure, unit } : null;
}

/** A gap in 万元, rounded up to two places: what is shown always suffices. */
export function gapText({ fen }: Pick<MoneyView, "fen">): string {
  const hundredths = (BigInt(fen) + FEN_PER_HUNDREDTH_WAN - 1n) / FEN_PER_HUNDREDTH_WAN;
  const whole = hundredths / 100n;
  const rest = String(hundredths % 100n)
    .padStart(2, "0")
    .replace(/0+$/u, "");
  return rest ? `${whole}.${rest}万元` : `${whole}万元`;
}
