import { isCivilDate, type CivilDate } from '@kehoach/core';
import { dateText, numberFrom, type Language } from '@kehoach/words';
import type { FieldKind, ShownField, Values } from './fields.js';
import { recordWords } from './record.messages.js';

/** How it is said that nothing stands in a field. */
const missing: Readonly<Partial<Record<FieldKind, 'noneChosen' | 'oneToChoose'>>> = {
  choices: 'noneChosen',
  radio: 'oneToChoose',
  choice: 'oneToChoose',
};

/** What is wrong in the fields that are shown, by their names; empty where nothing is. */
export function wrongIn(
  fields: readonly Pick<ShownField, 'name' | 'kind' | 'isRequired'>[],
  values: Values,
  { today, language }: { readonly today: CivilDate; readonly language: Language },
): Readonly<Record<string, string>> {
  const words = recordWords[language];
  const wrong: Record<string, string> = {};
  for (const { name, kind, isRequired } of fields) {
    const value = (values[name] ?? '').trim();
    const number = numberFrom(value, language);
    if (value === '') {
      if (isRequired) wrong[name] = words[missing[kind] ?? 'missing'];
    } else if (kind === 'percent' && !isWithin(number, 100)) wrong[name] = words.badNumber;
    else if (kind === 'number' && number === undefined) wrong[name] = words.noNumber;
    else if (kind === 'count' && !(isWithin(number, 1_000_000) && Number.isInteger(number)))
      wrong[name] = words.badCount;
    else if (kind === 'link' && !/^https:\/\/[^\s/]\S*$/.test(value)) wrong[name] = words.badLink;
    else if (kind === 'sha256' && !/^[0-9a-f]{64}$/i.test(value)) wrong[name] = words.badDigest;
    else if (kind === 'day' && !isCivilDate(value)) wrong[name] = words.badDay;
    else if (name === 'on' && value > today) wrong[name] = words.lateDay(dateText(today, language));
  }
  return wrong;
}

function isWithin(number: number | undefined, most: number): boolean {
  return number !== undefined && number >= 0 && number <= most;
}
