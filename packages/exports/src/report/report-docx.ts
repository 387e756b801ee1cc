import { made, type Plan } from '@kehoach/core';
import { makingReport, type ReportOptions } from './report.js';

/**
 * The report on a plan, or on several together, as .docx, by the form of NĐ 30/2020. The same plans and options make
 * the same bytes.
 *
 * @throws RangeError where there is no plan
 */
export function reportDocx(plans: Plan | readonly Plan[], options: ReportOptions): Uint8Array<ArrayBuffer> {
  return made(makingReport(plans, options));
}
