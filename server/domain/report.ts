export type { Report, ReportRequest } from "../schemas/report.ts";
