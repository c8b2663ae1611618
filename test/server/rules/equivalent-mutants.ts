/** Mutants that change nothing anyone can see, each with why. Keys: `<slug> <name of the mutant>`. */
export const EQUIVALENT: Record<string, string> = {
  "cq-future-factory-2025 区县初审: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 企业线上申报.",
  "cq-new-models-2024 区县审核: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 企业线上填报.",
  "cq-ai-manufacturing-2026 建档立卡服务: applicant flipped": "It pays nothing, so it adds to nobody's sum.",
};
