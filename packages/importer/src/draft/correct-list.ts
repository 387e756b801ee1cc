import { referencesIn, type LegalBasis } from '../head/references.js';
import type { Said } from '../head/said.js';
import { plain } from '../words/fold.js';
import { noted, type PlanList } from './change.js';
import type { Draft } from './draft.js';
import { listText } from './field-text.js';

/**
 * The draft with a list of its plan as a person wrote it, a line each. A line of the legal basis has to name a
 * document by its number ("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020"): one that does not leaves the draft as it is.
 */
export function correctList(draft: Draft, field: PlanList, value: string): Draft {
  const lines = value
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');
  const next = field === 'recipients' ? { recipients: recipientsOf(draft, lines) } : basisOf(draft, lines);
  if (next === undefined) return draft;
  const after = { ...draft, ...next };
  const [read, corrected] = [listText(draft, field), listText(after, field)];
  if (read === corrected) return draft;
  const answered = field === 'recipients' ? 'no-recipients' : undefined;
  return {
    ...after,
    findings: draft.findings.filter(({ code }) => code !== answered || lines.length === 0),
    corrections: noted(draft, { of: 'plan', field, read, corrected }),
  };
}

function recipientsOf({ recipients }: Draft, lines: readonly string[]): readonly Said[] {
  return lines.map((text) => recipients.find((each) => each.text === text) ?? { text, from: 0, to: 0 });
}

function basisOf(
  { legalBasis }: Draft,
  lines: readonly string[],
): { readonly legalBasis: readonly LegalBasis[] } | undefined {
  const found = lines.map((line): LegalBasis | undefined => {
    const [named] = referencesIn(line, { from: 0, to: line.length });
    if (named === undefined) return undefined;
    const isSame = ({ number, issuedOn }: LegalBasis): boolean =>
      number === named.number && issuedOn === named.issuedOn;
    return legalBasis.find(isSame) ?? { ...named, from: 0, to: 0 };
  });
  const all = found.filter((each) => each !== undefined);
  return all.length === lines.length ? { legalBasis: all } : undefined;
}
