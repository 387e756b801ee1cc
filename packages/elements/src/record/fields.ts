import type { CivilDate, Plan, Task } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { RecordWords } from './record.messages.js';

/** What a field is about: for whom, of which task, on which day. */
export interface FieldContext {
  readonly plan: Plan;
  readonly task: Task;
  readonly today: CivilDate;
  readonly unit: string;
  readonly language: Language;
}

/** One of several to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A product that was delivered already. */
  readonly isDelivered?: true;
  /** None of those that the document names. */
  readonly isOther?: true;
}

/** One thing that a person fills in. */
export interface Field {
  /** The name under which its value is kept, and by which a refusal finds it. */
  readonly name: string;
  readonly label: keyof RecordWords['fields'] | 'on';
  readonly kind: 'line' | 'text' | 'percent' | 'day' | 'choice' | 'radio';
  readonly isRequired?: boolean;
  readonly choices?: (context: FieldContext) => readonly Choice[];
  /** What stands in it before anybody types. */
  readonly initial?: (context: FieldContext) => string;
  /** What the document says now, shown beside it. */
  readonly before?: (context: FieldContext) => string;
  /** Whether it is shown, by what the others hold. */
  readonly isShown?: (values: Values, context: FieldContext) => boolean;
}

/** What was typed, by the names of the fields; a field that nobody touched is not there. */
export type Values = Readonly<Record<string, string>>;

/** What is typed in a field, or what stands in it before. */
export function valueOf({ name, initial, choices, kind }: Field, values: Values, context: FieldContext): string {
  const typed = values[name];
  if (typed !== undefined) return typed;
  if (initial !== undefined) return initial(context);
  return kind === 'choice' ? (choices?.(context)[0]?.value ?? '') : '';
}

/** A number as people type it in either language, with a comma or a point; `undefined` for anything else. */
export function numberFrom(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*%$/, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
