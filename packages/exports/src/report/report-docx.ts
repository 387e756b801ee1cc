import { made, type Plan } from '@kehoach/core';
import { makingReport, type ReportOptions } from './report.js';

/** The report on a plan as .docx, by the form of NĐ 30/2020. The same plan and options make the same bytes. */
export function reportDocx(plan: Plan, options: ReportOptions): Uint8Array<ArrayBuffer> {
  return made(makingReport(plan, options));
}
