import type { CommandType } from '@kehoach/core';
import type { Values } from './fields.js';

/** What is being filled in. */
export interface Form {
  readonly planId: string;
  readonly unit: string;
  readonly taskId: string;
  /** Missing until a person chose or typed: then the first that can be given is shown. */
  readonly command?: CommandType | undefined;
  readonly values: Values;
  /** What is wrong, by the names of the fields. */
  readonly wrong: Readonly<Record<string, string>>;
  /** What became of the last press. */
  readonly said?: { readonly text: string; readonly isRefusal: boolean } | undefined;
  /** Id of the refused command that is changed here. */
  readonly replaces?: string | undefined;
  /** The person has been told what is still open, and goes on. */
  readonly isSure?: boolean | undefined;
}

/** Nothing typed, nothing wrong, nothing said. */
export const fresh = () =>
  ({ values: {}, wrong: {}, said: undefined, isSure: undefined, replaces: undefined }) as const;
