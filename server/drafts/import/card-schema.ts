import { z } from "zod";

const words = z.string();
const told = z.union([z.string(), z.number()]).nullable();
const byYear = z.record(z.string(), told);
const yes = z.boolean().nullable();

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
  direction: z.enum(["up", "down"]).optional(),
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
  kpis: z.array(cardIndicator).optional(),
});

const cardProject = z.looseObject({
  name: words.optional(),
  type: words.optional(),
  start: words.optional(),
  end: words.optional(),
  status: words.optional(),
  completion_proof: words.nullable().optional(),
  production_start: words.nullable().optional(),
  investments: z.array(cardInvestment).optional(),
  infosec_wan: told.optional(),
  infosec_note: words.nullable().optional(),
});

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
  maturity: z
    .looseObject({
      level: told.optional(),
      score: told.optional(),
      date: words.nullable().optional(),
      via_platform: yes.optional(),
      third_party: yes.optional(),
      org: words.nullable().optional(),
    })
    .nullable()
    .optional(),
  honours: z.array(z.looseObject({ name: words, year: told.optional(), scope: words.optional() })).optional(),
  project: cardProject.optional(),
  scenes: z.array(cardScene).optional(),
  benefit_inputs: z.record(z.string(), told).optional(),
});
export type CompanyCard = z.infer<typeof companyCard>;

const strange = (shape: object, value: object, path: string): string[] =>
  Object.keys(value)
    .filter((key) => !(key in shape))
    .map((key) => `${path}${key}`);

/** Keys of a card that nothing reads, by path. `id` is the caller's own. */
export function strangeKeys(card: CompanyCard): string[] {
  const { project = {}, scenes = [] } = card;
  return [
    ...strange({ ...companyCard.shape, id: null }, card, ""),
    ...strange(cardProject.shape, project, "project."),
    ...(project.investments ?? []).flatMap((line, at) =>
      strange(cardInvestment.shape, line, `project.investments.${at}.`),
    ),
    ...scenes.flatMap((scene, at) => [
      ...strange(cardScene.shape, scene, `scenes.${at}.`),
      ...(scene.kpis ?? []).flatMap((kpi, index) =>
        strange(cardIndicator.shape, kpi, `scenes.${at}.kpis.${index}.`),
      ),
    ]),
  ];
}
