import { eventByCommand, isEventType, statuses } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { vi as awards } from '../award/vi.js';
import { viErrors, viLines, viTampered } from '../log/vi.js';
import type { Language } from '../language.js';
import { vi as problems } from '../problem/vi.js';
import { vi as refusals } from '../refusal/vi.js';

const { authorities, laws } = vietnam.commendation;

/** Every name that only programs use. */
const codes: ReadonlySet<string> = new Set([
  ...statuses,
  ...Object.keys(eventByCommand),
  ...Object.values(eventByCommand),
  ...[refusals, problems, viErrors, viLines, viTampered, awards.state, awards.nominee].flatMap(Object.keys),
  ...authorities.map(({ code }) => code),
  ...laws.flatMap(({ forms }) => forms.map(({ code }) => code)),
]);

/** Those of them that could not be an English word by themselves. */
const noEnglish: ReadonlySet<string> = new Set([...codes].filter(isNoWord));

/** Fails unless `text` is words that a person reads: no code, no gap, no day as a machine writes it. */
export function assertWords(text: string, language: Language): void {
  assert.notMatch(text, /[{}[\]<>]|undefined|null|NaN|\d{4}-\d\d|\.\.|(^|[^:])\/\/|“”|\(\)| {2}|^ | $/, text);
  const forbidden = language === 'vi' ? codes : noEnglish;
  const said = text
    .replaceAll('https://', '')
    .split(/[\s.,;:()“”]+/)
    .filter((word) => forbidden.has(word));
  assert.lengthOf(said, 0, text);
  assert.equal(text, text.normalize('NFC'));
}

/** Fails unless `text` is one or more whole sentences. */
export function assertSentence(text: string, language: Language): void {
  assertWords(text, language);
  assert.match(text, /^[\p{Lu}“\d].*[^.]\.$/u);
}

function isNoWord(code: string): boolean {
  return code.includes('-') || isEventType(code) || Object.hasOwn(eventByCommand, code);
}
