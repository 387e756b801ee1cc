import { taskById, type Command, type Plan } from '@kehoach/core';
import { amendmentCommands, readAmendingDocument, type DocumentOptions } from '@kehoach/importer';
import type { Language } from '@kehoach/words';

/** Something in a paper that needs a person, or is worth knowing, in each language. */
export interface PaperFinding extends Readonly<Record<Language, string>> {
  readonly isCheck: boolean;
  /** The number of the task that it is about; empty where it is about none. */
  readonly number: string;
}

/** What a paper changes of a plan, as a person would give it, with what is doubtful; or why it was not read. */
export type PaperRead =
  | {
      readonly commands: readonly [Command, ...(readonly Command[])];
      readonly findings: readonly PaperFinding[];
      readonly refusal?: undefined;
    }
  | { readonly refusal: Readonly<Record<Language, string>> };

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
