import type { Verdict } from "../domain/determination.ts";
import { formatChinese, parseWhen } from "../domain/dates.ts";
import { formatMoney } from "../domain/money.ts";
import type { AmountTerms } from "./benefit-amount.ts";
import type { Benefit } from "./benefit-schema.ts";
import type { Pack } from "./pack.ts";
import type { validityOf } from "./pack-validity.ts";

interface Stated {
  pack: Pack;
  benefit: Benefit;
  terms: AmountTerms;
  validity: ReturnType<typeof validityOf>;
  barred: boolean;
  premise: Verdict;
  /** `missing`: nobody said; `conflict`: said twice, differently. */
  base: "known" | "missing" | "conflict";
}

/** Short sentences that go with an amount; what limits it most stands first. */
export function benefitCaveats({ pack, benefit, terms, validity, barred, premise, base }: Stated): string[] {
  const { document } = pack;
  const applies = premise !== "不符合" && !barred;
  return [
    ...validityCaveat(pack, validity),
    ...(barred ? ["有条件不符合，不作试算。"] : []),
    ...(premise === "不符合" ? [`前提是${benefit.premise}；按所给事实不满足，不在本条范围。`] : []),
    ...(premise === "待确认" ? [`以${benefit.premise}为前提，尚待确认。`] : []),
    ...(terms.kind === "rate_cap" && applies ? baseCaveat(terms, base) : []),
    ...(terms.kind === "none" || !applies
      ? []
      : [...document.caveats, ...document.stacking].map(({ text }) => `${text}。`)),
    ...(benefit.reading === undefined ? [] : [`${benefit.reading}。`]),
    ...benefit.silent.map((said) => `${said}。`),
  ];
}

function validityCaveat({ document }: Pack, validity: Stated["validity"]): string[] {
  const { from, to } = document.validity;
  const day = (text: string) => formatChinese(parseWhen(text));
  if (validity === "not_yet" && from !== null)
    return [`本政策${day(from)}起施行，此时不在有效期，不作试算。`];
  if (validity === "expired" && to !== null)
    return [`本政策有效期到${day(to)}为止，此时不在有效期，不作试算。`];
  return [];
}

function baseCaveat({ of, cap }: Extract<AmountTerms, { kind: "rate_cap" }>, base: Stated["base"]): string[] {
  if (base === "missing") return [`没有${of}，只能说最高不超过${formatMoney(cap)}。`];
  if (base === "conflict") return [`${of}前后说法不一致，只能说最高不超过${formatMoney(cap)}。`];
  return [];
}
