import type { CommandType } from '@kehoach/core';
import type { About } from './about.js';
import type { Values } from './fields.js';

/** What became of the last press. */
export interface Said {
  readonly text: string;
  readonly isRefusal: boolean;
  /** Ids of the entries that were recorded, which can be taken back from here. */
  readonly recorded?: readonly string[];
  /** Id of what waits to be sent: what is said of it holds so long. */
  readonly waits?: string;
}

/** What is being filled in. */
export interface Form {
  readonly planId: string;
  readonly actorId: string;
  readonly unit: string;
  readonly about: About;
  /** Missing until a person chose or typed. */
  readonly command?: CommandType | undefined;
  readonly values: Values;
  /** What is wrong, by the names of the fields. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly said?: Said | undefined;
  /** Id of the refused command that is changed here. */
  readonly replaces?: string | undefined;
  /** The person has been told what is still open, and goes on. */
  readonly isSure?: boolean | undefined;
}

/** Nothing typed, nothing wrong, nothing said. */
export const fresh = () =>
  ({ values: {}, wrong: {}, said: undefined, isSure: undefined, replaces: undefined }) as const;
