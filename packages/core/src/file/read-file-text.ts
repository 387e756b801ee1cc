import * as v from 'valibot';
import type { FileFault } from './file-fault.js';
import { JsonFault, readJsonLines, type JsonLines } from './json-lines.js';
import { wantedBy } from './wanted.js';

/** What a file of that schema says, or the first thing that is wrong with it. */
export type FileText<T> = { readonly found: T; readonly lines: JsonLines } | { readonly fault: FileFault };

/**
 * Reads JSON that a person wrote.
 *
 * @param schema one of `strictObject`, so that a slip of the pen in a field's name is found
 */
export function readFileText<T>(text: string, schema: v.GenericSchema<unknown, T>): FileText<T> {
  let lines: JsonLines;
  try {
    lines = readJsonLines(text);
  } catch (error) {
    if (error instanceof RangeError) return { fault: { code: 'too-large', line: 0, params: {} } };
    if (!(error instanceof JsonFault)) throw error;
    const { code, line, key } = error;
    return { fault: code === 'twice' ? { code, line, params: { name: key } } : { code, line, params: {} } };
  }
  const parsed = v.safeParse(schema, lines.value, { abortEarly: true });
  if (parsed.success) return { found: parsed.output, lines };
  const [issue] = parsed.issues;
  const path = (issue.path ?? []).map(({ key }) => key as PropertyKey);
  const field = v.getDotPath(issue) ?? '';
  const [code, line] = [codeOf(issue), lines.lineOf(path)];
  const wanted = code === 'invalid' ? wantedBy(issue) : undefined;
  return { fault: { code, line, params: { field, ...(wanted && { wanted }) } } };
}

function codeOf({ type, expected, received }: v.BaseIssue<unknown>): 'missing' | 'unknown' | 'invalid' {
  if (type !== 'strict_object') return 'invalid';
  if (expected === 'never') return 'unknown';
  return received === 'undefined' ? 'missing' : 'invalid';
}
