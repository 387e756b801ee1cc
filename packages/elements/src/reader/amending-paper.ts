import { taskById, type Plan } from '@kehoach/core';
import { amendmentCommands, readAmendingDocument, type DocumentOptions } from '@kehoach/importer';
import type { PaperRead } from '../amending/paper-read.js';

/** Reads a document that amends a plan. @throws Error where the reader of its format cannot be loaded */
export async function readPaper(input: Uint8Array | string, plan: Plan, options: DocumentOptions): Promise<PaperRead> {
  const { amendment, refusal } = await readAmendingDocument(input, plan, options);
  if (refusal !== undefined) return { refusal };
  let count = 0;
  return {
    // The form gives new tasks ids of their own.
    commands: amendmentCommands(amendment, plan, () => `new-${(count += 1)}`),
    findings: amendment.findings.map(({ severity, of = '', vi, en }) => ({
      isCheck: severity === 'check',
      number: taskById(plan.tasks, of)?.number ?? '',
      vi,
      en,
    })),
  };
}
