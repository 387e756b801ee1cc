import type { Problem, ProblemCode } from '@kehoach/core';
import { dateText } from '../day/date-text.js';
import type { Language, Words } from '../language.js';
import { numberText } from '../number/number-text.js';
import { en, enFields } from './en.js';
import { vi, viFields, type FieldNames, type ProblemClauses } from './vi.js';

const clauses: Words<ProblemClauses> = { vi, en };
const fields: Words<FieldNames> = { vi: viFields, en: enFields };

/**
 * What is wrong with a value, as a sentence that names the field in words: "Tiến độ không được lớn hơn 100 (đang là
 * 120)."
 */
export function problemText(problem: Problem, language: Language): string {
  const clause = problemClause(problem, language);
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`;
}

/** The same in the middle of a sentence. */
export function problemClause({ code, field, got, limit }: Problem, language: Language): string {
  const known = Object.hasOwn(clauses[language], code) ? code : 'unfit';
  const name = fieldText(field, language);
  const clause = clauses[language][known](name, limit === undefined ? '' : numberText(limit, language));
  const seen = got === undefined || !tellsWhatStood.has(code) ? '' : gotText(got, language);
  return seen === '' ? clause : `${clause} (${language === 'vi' ? 'đang là' : 'it is'} ${seen})`;
}

const tellsWhatStood: ReadonlySet<ProblemCode> = new Set([
  'text',
  'number',
  'whole-number',
  'choice',
  'day',
  'instant',
  'id',
  'https',
  'too-small',
  'too-large',
  'unfit',
]);

/** The field in words; one that has none, since no event knows it, as it is. */
function fieldText(path: string | undefined, language: Language): string {
  const { names, reminded, whole, of, nth } = fields[language];
  if (path === undefined || path === '') return whole;
  if (/^to\.\d+$/.test(path)) return reminded;
  const parts: string[] = [];
  for (const part of path.split('.')) {
    const list = /^\d+$/.test(part) ? parts.pop() : undefined;
    const name = list === undefined ? wordsAt(names, part) : nth(list, Number(part) + 1);
    if (name === undefined) return quoted(path);
    parts.push(name);
  }
  const [last = '', around] = parts.slice(-2).toReversed();
  return around === undefined ? last : of(last, around);
}

function wordsAt(names: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(names, name) ? names[name] : undefined;
}

/** What stood there, as a person reads it: text in quotes, a number, nothing for what only a program has. */
function gotText(got: string, language: Language): string {
  if (got.startsWith('"')) {
    const text = got.slice(1).replace(/"$/, '');
    return quoted(/^\d{4}-\d\d-\d\d$/.test(text) ? dateText(text, language) : text);
  }
  return got !== '' && Number.isFinite(Number(got)) ? numberText(Number(got), language) : '';
}

function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 58)}…` : text}”`;
}
