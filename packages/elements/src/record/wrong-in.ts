import { isCivilDate } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { numberFrom, type Field, type FieldContext, type Values } from './fields.js';
import { recordWords } from './record.messages.js';

/** What is wrong in the fields that are shown, by their names; empty where nothing is. */
export function wrongIn(
  fields: readonly Field[],
  values: Values,
  { today, language }: FieldContext,
): Readonly<Record<string, string>> {
  const words = recordWords[language];
  const wrong: Record<string, string> = {};
  for (const { name, kind, isRequired } of fields) {
    const value = (values[name] ?? '').trim();
    if (value === '') {
      if (isRequired === true) wrong[name] = words.missing;
    } else if (kind === 'percent' && !isPercent(numberFrom(value))) wrong[name] = words.badNumber;
    else if (kind === 'day' && !isCivilDate(value)) wrong[name] = words.badDay;
    else if (name === 'on' && value > today) wrong[name] = words.lateDay(dateText(today, language));
  }
  return wrong;
}

function isPercent(number: number | undefined): boolean {
  return number !== undefined && number >= 0 && number <= 100;
}
