import type { Change, Draft, DraftTask, Finding, Range } from '@kehoach/importer';
import type { Language } from '@kehoach/words';
import { fieldOfFinding } from './import.messages.js';

/** What the panes show and whom they tell. */
export interface Review {
  readonly draft: Draft;
  readonly language: Language;
  /** The stretch of the document that is shown. */
  readonly place: Range | undefined;
  /** The task that is open. */
  readonly task: string | undefined;
  /** The finding that is open. */
  readonly finding: Finding | undefined;
  readonly seen: ReadonlySet<string>;
  /** Findings about paragraphs that have no place in the plan. */
  readonly unread: readonly Finding[];
  /** The names of units that the office's directory knows; none where there is no directory. */
  readonly known: readonly string[];
  onPiece(from: number): void;
  onFinding(finding: Finding): void;
  onSeen(finding: Finding): void;
  onTask(task: DraftTask): void;
  onShow(place: Range): void;
  onEdit(finding: Finding): void;
  onChange(change: Change): void;
}

/** A finding has a name of its own while its place and code stay. */
export function findingKey({ code, place, of = '', vi }: Finding): string {
  return `${code}/${of}/${place.from}/${vi}`;
}

/** Of words that have no place a person says what they are. */
export const mayBeTask: ReadonlySet<Finding['code']> = new Set(['unplaced-text', 'unread-text', 'unread-date']);

/** The field that can answer a finding: an element's id. */
export function fieldIdOf({ code, of }: Finding): string | undefined {
  const field = fieldOfFinding[code];
  if (field === undefined || of === undefined) return undefined;
  return of === 'plan' ? `plan-${field}` : `${of}-${field}`;
}
