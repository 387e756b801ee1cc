import { slugOf } from '../unit/directory.js';
import type { Draft } from './draft.js';

/** What a draft must say before it can be issued. */
export type MissingField = 'number' | 'title' | 'issuer' | 'issuedOn';

/** What a draft still lacks before it can be issued. A blank number or day is filled in by a correction. */
export function missingIn(draft: Draft): MissingField[] {
  const fields: readonly MissingField[] = ['number', 'title', 'issuer', 'issuedOn'];
  return fields.filter((field) => (draft[field] ?? '').trim() === '');
}

/** The name of a plan's log: place, number and year, such as `ninh-thuan.225-kh-stp.2022`. */
export function planIdOf(draft: Draft): string {
  const { place, number, issuedOn } = draft;
  return [place, number, issuedOn?.slice(0, 4)].flatMap((part) => (part === undefined ? [] : [slugOf(part)])).join('.');
}
