import type { Plan } from '@kehoach/core';
import { calendarText, planCsv, planPage, planSheet, type PaperOptions } from '@kehoach/exports';

/** Makes a paper of a plan. */
export type Paper = (plan: Plan, options: PaperOptions) => string | Uint8Array | Promise<Uint8Array>;

/** By the ending of the file's name. */
export const papers: Readonly<Record<string, Paper>> = {
  '.ics': calendarText,
  '.csv': planCsv,
  '.xlsx': planSheet,
  '.html': planPage,
};
