import type { AmendmentFinding } from '@kehoach/importer';
import type { Call } from './call.js';

/**
 * How many findings a document has, and each with its line and the number of its task.
 *
 * @param numberOf the number of a task by its id
 */
export function findingLines(
  findings: readonly AmendmentFinding[],
  lineOf: (offset: number) => number,
  numberOf: ReadonlyMap<string, string>,
  { texts, language }: Call,
): string[] {
  const checks = findings.filter(({ severity }) => severity === 'check').length;
  return [
    texts.findings(checks, findings.length - checks),
    ...findings.map(({ severity, place, of = '', ...sentence }) => {
      const where = texts.line(lineOf(place.from), numberOf.get(of) ?? '');
      return `  ${where} · ${severity === 'check' ? texts.check : texts.note} · ${sentence[language]}`;
    }),
  ];
}
