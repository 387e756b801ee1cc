import type { CommandType, Task } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { NoReading } from '../amending/paper-read.js';
import type { ReadyView } from '../plan/plan-context.js';
import type { ReadingWork } from '../shared/reading-work.js';
import type { Context } from './context.js';
import type { Group } from './fields.js';
import type { Form } from './form.js';
import type { Offer } from './offer.js';

/** Why a form was not filled in from a file. */
export type PaperTrouble = NoReading | Readonly<Record<Language, string>>;

/** What a form is drawn from. */
export interface Drawing {
  readonly view: ReadyView;
  readonly context: Context;
  readonly form: Form;
  /** What can be given now. */
  readonly offers: readonly Offer[];
  /** What is being filled in; missing while nothing was chosen. */
  readonly offer: Offer | undefined;
  /** It can be given now: nothing from elsewhere has taken away the ground. */
  readonly canSend: boolean;
  readonly isSending: boolean;
  /** A draft of it outlives the page. */
  readonly isKept: boolean;
  /** Tasks to choose from, where the form is not for one alone. */
  readonly tasks: readonly Task[] | undefined;
  readonly isMoreOpen: boolean;
  /** The form says itself what it is about: the page around does not. */
  readonly isNamed: boolean;
  /** What became of the file from which the form is to be filled in; nothing once it is. */
  readonly paper: PaperTrouble | ReadingWork | undefined;
  readonly on: Handlers;
}

/** What a person can do in a form. */
export interface Handlers {
  readonly submit: (event: SubmitEvent) => void;
  readonly input: (event: Event) => void;
  readonly choose: (command: CommandType | undefined) => void;
  readonly cancel: () => void;
  readonly undo: () => void;
  readonly toggleMore: () => void;
  readonly openList: () => void;
  /** A file was chosen from which the form is filled in. */
  readonly paper: (event: Event) => void;
  /** The reading of that file is wanted no more. */
  readonly stopPaper: () => void;
  /** One more change, or one less, by a paper. */
  readonly add: (kind: Group['kind']) => void;
  readonly takeOut: (key: string) => void;
}
