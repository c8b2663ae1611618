/** Mutants that change nothing anyone can see, each with why. Keys: `<slug> <name of the mutant>`. */
export const EQUIVALENT: Record<string, string> = {
  "cq-future-factory-2025 区县初审: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 企业线上申报.",
  "cq-new-models-2024 区县审核: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 企业线上填报.",
  "smart-factory-2025 成都区县报送市经信局: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is the same day as 卓越级企业线上申报, which stands first.",
  "smart-factory-2025 成都区县报送市经信局: applies part 1 removed":
    "Who is registered in 成都 is registered in 四川, and who isn't in 四川 isn't in 成都; of a window nothing is asked.",
  "smart-factory-2025 四川市州报送省厅: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 卓越级企业线上申报.",
  "smart-factory-2025 卓越级推荐单位线上审核: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 卓越级企业线上申报.",
  "smart-factory-2025 领航级推荐单位线上审核: own flipped":
    "The earliest of a firm's own deadlines decides, and this one is later than 领航级企业线上申报.",
  "cq-ai-manufacturing-2026 建档立卡服务: applicant flipped": "It pays nothing, so it adds to nobody's sum.",
};
