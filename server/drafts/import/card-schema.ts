import { z } from "zod";

const told = z.union([z.string(), z.number()]).nullable();
/** What is not known is null as often as it is left out. */
const words = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((all) => all.join("；"))])
  .nullable();
const byYear = z.record(z.string(), told).nullable();
const YES = z.enum(["是", "有", "健全", "已付", "已付款", "已支付"]).transform(() => true);
const NO = z.enum(["否", "无", "没有", "不健全", "未付", "未付款", "未支付"]).transform(() => false);
const yes = z.union([z.boolean(), YES, NO, z.literal("").transform(() => null)]).nullable();
const BETTER = {
  up: "升",
  升: "升",
  上升: "升",
  提高: "升",
  down: "降",
  降: "降",
  下降: "降",
  降低: "降",
  "": "",
} as const;
const better = z.enum(Object.keys(BETTER) as (keyof typeof BETTER)[]).transform((word) => BETTER[word]);
const some = <T extends z.ZodType>(one: T) => z.array(one).nullable().optional();

const cardInvestment = z.looseObject({
  date: words.optional(),
  category: words.optional(),
  item: words.optional(),
  amount_wan: told.optional(),
  invoice_no: told.optional(),
  paid: yes.optional(),
  vendor: words.optional(),
});

const cardIndicator = z.looseObject({
  name: words.optional(),
  unit: words.optional(),
  before: told.optional(),
  after: told.optional(),
  direction: better.nullable().optional(),
  method: words.optional(),
  period: words.optional(),
  sample: words.optional(),
  evidence: words.optional(),
  data_issue: words.optional(),
  note: words.optional(),
  remark: words.optional(),
});

const cardScene = z.looseObject({
  name: words.optional(),
  link: words.optional(),
  pain: words.optional(),
  tech: words.optional(),
  data: words.optional(),
  model: words.optional(),
  system: words.optional(),
  loop: words.optional(),
  scope: words.optional(),
  kpis: some(cardIndicator),
});

const cardProject = z.looseObject({
  name: words.optional(),
  type: words.optional(),
  start: words.optional(),
  end: words.optional(),
  status: words.optional(),
  /** Its name, or whether there is one. */
  completion_proof: z.union([z.boolean(), words]).optional(),
  production_start: words.optional(),
  investments: some(cardInvestment),
  infosec_wan: told.optional(),
  infosec_note: words.optional(),
  /** What is said to have been spent in all, to be held against the lines. */
  total_wan: told.optional(),
  declared_total_wan: told.optional(),
  total_investment_wan: told.optional(),
  planned_total_wan: told.optional(),
  direction: words.optional(),
  duration_months: told.optional(),
  policy_fit: yes.optional(),
  guide_conformity: z.union([z.boolean(), words]).optional(),
  infosec: yes.optional(),
  output_commitment: yes.optional(),
  construction_done: yes.optional(),
  ai_exploration: yes.optional(),
  cooperate: yes.optional(),
});

const cardMaturity = z.looseObject({
  level: told.optional(),
  score: told.optional(),
  date: words.optional(),
  via_platform: yes.optional(),
  third_party: yes.optional(),
  org: words.optional(),
});

const cardHonour = z.looseObject({ name: words.optional(), year: told.optional(), scope: words.optional() });

/** A company's facts as one JSON object in its own keys. Keys that aren't known are reported, never guessed at. */
export const companyCard = z.looseObject({
  name: words,
  industry: words.optional(),
  district: words.optional(),
  address: words.optional(),
  registered_in: words.optional(),
  region_operation: words.optional(),
  legal_person: yes.optional(),
  projects_submitted: told.optional(),
  ownership: words.optional(),
  is_manufacturer: yes.optional(),
  size: words.optional(),
  employees: told.optional(),
  founded: words.optional(),
  revenue_wan: byYear.optional(),
  profit_wan: byYear.optional(),
  tax_wan: byYear.optional(),
  assets_wan: byYear.optional(),
  finance_system: yes.optional(),
  dishonest_listed: yes.optional(),
  major_accident_3y: yes.optional(),
  maturity: cardMaturity.nullable().optional(),
  honours: some(
    z.union([z.string().transform((name): z.infer<typeof cardHonour> => ({ name })), cardHonour]),
  ),
  project: cardProject.nullable().optional(),
  scenes: some(cardScene),
  benefit_inputs: z.record(z.string(), told).nullable().optional(),
});
export type CompanyCard = z.infer<typeof companyCard>;

interface Strange {
  path: string;
  told: unknown;
}

const strange = (shape: object, value: object, path: string): Strange[] =>
  Object.entries(value)
    .filter(([key]) => !(key in shape))
    .map(([key, told]) => ({ path: `${path}${key}`, told }));

/** Keys of a card that nothing reads, by path, with what they say. `id` is the caller's own. */
export function strangeKeys(card: CompanyCard): Strange[] {
  const { project, scenes, maturity, honours } = card;
  return [
    ...strange({ ...companyCard.shape, id: null }, card, ""),
    ...strange(cardMaturity.shape, maturity ?? {}, "maturity."),
    ...(honours ?? []).flatMap((one, at) => strange(cardHonour.shape, one, `honours.${at}.`)),
    ...strange(cardProject.shape, project ?? {}, "project."),
    ...(project?.investments ?? []).flatMap((line, at) =>
      strange(cardInvestment.shape, line, `project.investments.${at}.`),
    ),
    ...(scenes ?? []).flatMap((scene, at) => [
      ...strange(cardScene.shape, scene, `scenes.${at}.`),
      ...(scene.kpis ?? []).flatMap((kpi, index) =>
        strange(cardIndicator.shape, kpi, `scenes.${at}.kpis.${index}.`),
      ),
    ]),
  ];
}
