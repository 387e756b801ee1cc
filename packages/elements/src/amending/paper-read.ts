import type { Command, Plan } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { Ways } from '../shared/in-slices.js';

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

/** Why there is no reading: a file did not come, the worker died, or somebody stopped it. */
export type NoReading = 'not-loaded' | 'broke-off' | 'stopped';

/** Has the file of a paper read that amends a plan. Never rejects. */
export type AmendingReader = (
  input: Uint8Array,
  of: { readonly name: string; readonly plan: Plan },
  ways: Ways,
) => Promise<PaperRead | NoReading>;
