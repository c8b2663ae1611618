import { z } from "zod";

const told = z.union([z.string(), z.number()]).nullable();
/** What is not known is null as often as it is left out. */
const words = z.string().nullable();
const byYear = z.record(z.string(), told).nullable();
const yes = z.union([z.boolean(), z.enum(["是", "否", ""])]).nullable();
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
  name: words,
  unit: words.optional(),
  before: told.optional(),
  after: told.optional(),
  direction: z.enum(["up", "down", "升", "降", ""]).nullable().optional(),
  method: words.optional(),
  period: words.optional(),
  sample: words.optional(),
  evidence: words.optional(),
  data_issue: words.optional(),
});

const cardScene = z.looseObject({
  name: words,
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
  completion_proof: words.optional(),
  production_start: words.optional(),
  investments: some(cardInvestment),
  infosec_wan: told.optional(),
  infosec_note: words.optional(),
});

const cardMaturity = z.looseObject({
  level: told.optional(),
  score: told.optional(),
  date: words.optional(),
  via_platform: yes.optional(),
  third_party: yes.optional(),
  org: words.optional(),
});

const cardHonour = z.looseObject({ name: words, year: told.optional(), scope: words.optional() });

/** A company's facts as one JSON object in its own keys. Keys that aren't known are reported, never guessed at. */
export const companyCard = z.looseObject({
  name: words,
  industry: words.optional(),
  district: words.optional(),
  address: words.optional(),
  registered_in: words.optional(),
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
  honours: some(cardHonour),
  project: cardProject.nullable().optional(),
  scenes: some(cardScene),
  benefit_inputs: z.record(z.string(), told).nullable().optional(),
});
export type CompanyCard = z.infer<typeof companyCard>;

const strange = (shape: object, value: object, path: string): string[] =>
  Object.keys(value)
    .filter((key) => !(key in shape))
    .map((key) => `${path}${key}`);

/** Keys of a card that nothing reads, by path. `id` is the caller's own. */
export function strangeKeys(card: CompanyCard): string[] {
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
