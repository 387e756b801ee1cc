import type { BrokenLine, LogError, TamperKind } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { numberText } from '../number/number-text.js';
import { enErrors, enFrame, enLines, enTampered } from './en.js';
import {
  viErrors,
  viFrame,
  viLines,
  viTampered,
  type BrokenLineClauses,
  type LogErrorSentences,
  type LogFrame,
  type TamperClauses,
} from './vi.js';

const errors: Words<LogErrorSentences> = { vi: viErrors, en: enErrors };
const lines: Words<BrokenLineClauses> = { vi: viLines, en: enLines };
const tampered: Words<TamperClauses> = { vi: viTampered, en: enTampered };
const frame: Words<LogFrame> = { vi: viFrame, en: enFrame };

/** Why a log could not be read or written, and what to do. A code of a store's own gets a general sentence. */
export function logErrorText(error: Pick<LogError, 'code' | 'params'>, language: Language): string {
  const sentence = found(errors[language], error.code);
  return sentence === undefined ? frame[language].failed : sentence(error.params);
}

/** What is wrong with a line of a file, with its number. `brokenLineDetail` tells more to who mends the file. */
export function brokenLineText(broken: BrokenLine, language: Language): string {
  const { line, unreadable } = frame[language];
  return line(numberText(broken.line, language), found(lines[language], broken.code)?.(broken.params) ?? unreadable);
}

/** What a check of the chain found at an entry, counted from 1. */
export function tamperText(kind: TamperKind, entry: number, language: Language): string {
  return frame[language].tampered(tampered[language][kind](numberText(entry, language)));
}

function found<P>(sentences: object, code: string): ((params: P) => string) | undefined {
  return Object.hasOwn(sentences, code)
    ? (sentences as Readonly<Record<string, (params: P) => string>>)[code]
    : undefined;
}
