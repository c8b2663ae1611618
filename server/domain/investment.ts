export {
  type InvestmentLine,
  type InvestmentList,
  type InvestmentResult,
  type InvestmentView,
  type SheetResponse,
} from "../schemas/investment.ts";
