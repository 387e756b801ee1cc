import type { Context } from './context.js';
import type { Language } from '@kehoach/words';
import { recordWords, type RecordWords } from './record.messages.js';

/** One of several to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** A product that was delivered already. */
  readonly isDelivered?: true;
  /** None of those that the document names. */
  readonly isOther?: true;
}

/** How a field is filled in. `choices` are several of those offered, by their values, one a line. */
export type FieldKind =
  'line' | 'text' | 'percent' | 'number' | 'count' | 'day' | 'choice' | 'radio' | 'choices' | 'link' | 'sha256';

/** One of several parts of a form, which can be taken out. */
export interface Group {
  readonly key: string;
  readonly kind: keyof RecordWords['changes'];
}

/** One thing that a person fills in, in a form about what `C` knows. */
export interface Field<C extends Context = Context> {
  /** The name under which its value is kept, and by which a refusal finds it. */
  readonly name: string;
  readonly label: keyof RecordWords['fields'];
  readonly kind: FieldKind;
  readonly isRequired?: boolean;
  /** The part of the form to which it belongs. */
  readonly group?: Group;
  choices?(context: C, values: Values): readonly Choice[];
  /** Of a list of things: where there are several, none is chosen until the person chooses. */
  readonly isOpen?: true;
  /** What stands in it follows from what the others hold, until a person types in it. */
  readonly isDerived?: boolean;
  /** What stands in it before anybody types. */
  initial?(context: C, values: Values): string | undefined;
  /** What the document says now, shown beside it. */
  before?(context: C): string;
  /** What helps to fill it in, shown below it. */
  hint?(context: C, values: Values): string;
  /** Of a percentage: the last one, a mark on the slider. */
  last?(context: C): number | undefined;
  /** Whether it is shown, by what the others hold. */
  isShown?(values: Values, context: C): boolean;
}

/** A field as it stands in a form now. */
export interface ShownField {
  readonly name: string;
  readonly label: keyof RecordWords['fields'];
  readonly kind: FieldKind;
  readonly isRequired: boolean;
  readonly isDerived: boolean;
  /** A thing of several, which nobody but the person chooses. */
  readonly isOpen: boolean;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly before: string;
  readonly hint: string;
  readonly last: number | undefined;
  readonly group: Group | undefined;
}

/** What was typed, by the names of the fields; a field that nobody touched is not there. */
export type Values = Readonly<Record<string, string>>;

/** The fields that are shown, with what stands in each. */
export function shownOf<C extends Context>(fields: readonly Field<C>[], values: Values, context: C): ShownField[] {
  const shown = fields.filter((field) => field.isShown?.(values, context) ?? true);
  return shown.map((field) => {
    const listed = field.choices?.(context, values) ?? [];
    const isGone = hasGone(field, listed, values);
    const isOpen = field.isOpen && (listed.length !== 1 || isUnchosen(field, listed, values));
    const choices = isOpen ? noneFirst(listed, context.language) : listed;
    return {
      name: field.name,
      label: field.label,
      kind: field.kind,
      isRequired: field.isRequired ?? false,
      isDerived: field.isDerived ?? false,
      isOpen: field.isOpen ?? false,
      choices,
      value: valueOf(field, choices, values, context),
      before: field.before?.(context) ?? '',
      hint: isGone ? recordWords[context.language].choiceGone : (field.hint?.(context, values) ?? ''),
      last: field.last?.(context),
      group: field.group,
    };
  });
}

/** A person has chosen, and what stands there now is not among those offered: no other is chosen in its place. */
function isUnchosen<C extends Context>({ name, isOpen }: Field<C>, listed: readonly Choice[], values: Values): boolean {
  const typed = values[name];
  return isOpen === true && typed !== undefined && listed.every(({ value }) => value !== typed);
}

/** What the person chose is there no more: somebody else has withdrawn or answered it meanwhile. */
function hasGone<C extends Context>(field: Field<C>, listed: readonly Choice[], values: Values): boolean {
  return field.kind === 'choice' && Boolean(values[field.name]) && isUnchosen(field, listed, values);
}

function noneFirst(listed: readonly Choice[], language: Language): readonly Choice[] {
  return [{ value: '', label: recordWords[language].choose }, ...listed];
}

/** What is typed in a field, or what stands in it before. */
function valueOf<C extends Context>(field: Field<C>, choices: readonly Choice[], values: Values, context: C): string {
  const typed = values[field.name];
  const isOffered = field.kind !== 'choice' || choices.some(({ value }) => value === typed);
  if (typed !== undefined && isOffered) return typed;
  if (isUnchosen(field, choices, values)) return '';
  const initial = field.initial?.(context, values);
  if (initial !== undefined) return initial;
  return field.kind === 'choice' ? (choices[0]?.value ?? '') : '';
}
