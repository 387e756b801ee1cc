import type { Command, CommandType } from '@kehoach/core';
import type { TemplateResult, nothing } from 'lit';
import type { Context } from './context.js';
import type { Field, Values } from './fields.js';
import type { RecordWords } from './record.messages.js';

/** What was filled in, read by the names of the fields. */
export interface Filled {
  /** The words of a field, without blanks around them; `undefined` where there are none. */
  readonly words: (name: string) => string | undefined;
  /** The words of a field that must be filled in. */
  readonly text: (name: string) => string;
  /** What was chosen of several; empty where nothing was. */
  readonly several: (name: string) => readonly string[];
  /** A number of a field, where one was typed. */
  readonly number: (name: string) => number | undefined;
}

/** A command that a person gives from the form, in one about what `C` knows. */
export interface Action<C extends Context = Context> {
  readonly command: CommandType;
  readonly fields: readonly Field<C>[];
  /** What the day is called, where it is not the day on which something was done. */
  readonly dayLabel?: keyof RecordWords['fields'];
  /** Further fields, by what is filled in. */
  moreFields?(context: C, values: Values): readonly Field[];
  /** Whether there is anything to do it to. */
  isFor?(context: C): boolean;
  commandFrom(filled: Filled, context: C, newId: () => string): Command;
  /** What is recorded with it, or not at all. */
  moreFrom?(values: Values, context: C, newId: () => string): readonly Command[];
  /** With what the names of the fields begin from which each of those is made. */
  partsIn?(values: Values): readonly string[];
  /** Such a command as could be given, where no task says who may give it: it is offered where the rules let it pass. */
  probe?(context: C): Command;
  /** Shown below the fields; `isSure` once the person has pressed the first time. */
  beside?(context: C, values: Values, isSure: boolean): TemplateResult | typeof nothing;
  /** What is said on the button where the person is asked once more. */
  asksAgain?(context: C, values: Values): 'sendAnyway' | 'closeAnyway' | 'sendAll' | undefined;
}

/** The fields that were given, without those that were not. */
export function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const some: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) if (fields[key] !== undefined) some[key] = fields[key];
  return some as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** The lines of a text that are not empty. */
export function linesOf(typed: string | undefined): readonly string[] | undefined {
  return typed
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
