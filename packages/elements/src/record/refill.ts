import type { Command } from '@kehoach/core';
import type { Pending } from '@kehoach/session';
import { numberText, type Language } from '@kehoach/words';
import { changeValues } from './actions/amendment.js';
import type { Values } from './fields.js';

/**
 * What a person must have typed for what was given, by the names of the fields: to be changed and sent again.
 *
 * @param before changes by a paper that are filled in already
 */
export function refilled(
  { command, more = [] }: Pick<Pending, 'command' | 'more'>,
  language: Language,
  before?: Values,
): Values {
  const { on, data } = command;
  const changes = changeValues(
    more.map((each): [Command, Values] => [each, textsOf(each.data, language)]),
    before,
  );
  return { ...(on !== undefined && { on }), ...textsOf(data, language), ...changes };
}

function textsOf(data: object, language: Language): Values {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(data as Readonly<Record<string, unknown>>)) {
    if (isPeriod(value)) Object.assign(values, { period: value.text, start: value.start ?? '', end: value.end ?? '' });
    else if (Array.isArray(value)) values[name] = value.join('\n');
    else if (typeof value === 'object' && value !== null) Object.assign(values, textsOf(value, language));
    else if (typeof value === 'number') values[name] = numberText(value, language);
    else values[name] = String(value);
  }
  return values;
}

function isPeriod(value: unknown): value is { readonly text: string; readonly start?: string; readonly end?: string } {
  return typeof value === 'object' && value !== null && 'text' in value;
}
