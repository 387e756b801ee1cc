import type { Plan } from '@kehoach/core';
import {
  missingInAmendment,
  type AddedTask,
  type Amendment,
  type AmendmentChange,
  type TaskChange,
} from '@kehoach/importer';
import { dateText, periodText } from '@kehoach/words';
import type { Call } from '../call.js';
import { findingLines } from '../finding-lines.js';
import { columnsOf, table, wrap } from '../table.js';
import type { WrittenLog } from './amendment-output.js';

/** What a paper changes of a plan, old beside new with the lines of the paper, and what needs a person. */
export function amendmentText(
  plan: Plan,
  amendment: Amendment,
  { lineOf, log }: { readonly lineOf: (offset: number) => number; readonly log: WrittenLog | undefined },
  call: Call,
): string[] {
  const { texts } = call;
  const words = texts.amendment;
  const { placed, all, unread } = amendment.account;
  const missing = missingInAmendment(amendment);
  const isOpen = log === undefined && call.options.out !== undefined;
  return [
    words.ofPlan(plan.issued?.number ?? '', plan.issued?.title ?? ''),
    ...headLines(amendment, call),
    '',
    words.counts(countsOf(amendment.changes)),
    '',
    ...changesTable(amendment, lineOf, call),
    '',
    texts.account(placed, all, unread),
    ...findingLines(amendment.findings, lineOf, numbersIn(amendment), call),
    ...(missing.length === 0 ? [] : ['', words.missing(missing.map((field) => words.fields[field]).join(', '))]),
    ...(isOpen && missing.length === 0 ? ['', words.open] : []),
    ...(log === undefined ? [] : ['', words.written(log.out, log.added, log.entries - log.added)]),
  ];
}

function headLines(amendment: Amendment, { texts, language, screen }: Call): string[] {
  const { number, issuedOn, reason, legalBasis, recipients } = amendment;
  const { head, none } = texts;
  const fields = [
    [head.number, number ?? none],
    [head.issuedOn, issuedOn === undefined ? none : dateText(issuedOn, language)],
    [texts.amendment.reason, reason ?? none],
    [texts.amendment.legalBasis, legalBasis.map((basis) => basis.number).join('; ') || none],
    [head.recipients, recipients.map(({ text }) => text).join('; ') || none],
  ] as const;
  const label = Math.max(...fields.map(([name]) => name.length)) + 2;
  return fields.flatMap(([name, value]) =>
    wrap(value, Math.max(20, screen.columns - label)).map(
      (line, at) => `${(at === 0 ? name : '').padEnd(label)}${line}`,
    ),
  );
}

/** The number of each task that changes, by its id. */
function numbersIn({ changes }: Amendment): ReadonlyMap<string, string> {
  return new Map(
    changes.flatMap((each) => ('taskId' in each && 'number' in each ? [[each.taskId, each.number] as const] : [])),
  );
}

function countsOf(changes: readonly AmendmentChange[]): Record<AmendmentChange['kind'], number> {
  const count = (kind: AmendmentChange['kind']): number => changes.filter((each) => each.kind === kind).length;
  return {
    amend: count('amend'),
    assign: count('assign'),
    cancel: count('cancel'),
    suspend: count('suspend'),
    section: count('section'),
    target: count('target'),
  };
}

function changesTable({ ofPlan, changes }: Amendment, lineOf: (offset: number) => number, call: Call): string[] {
  const { columns, partsOfPlan } = call.texts.amendment;
  const ofItself = ofPlan.map(({ part, before, after, place }) => [
    String(lineOf(place.from)),
    '',
    partsOfPlan[part],
    before,
    after,
  ]);
  const rows = [...ofItself, ...changes.flatMap((change) => rowsOf(change, lineOf, call))];
  const headings = columnsOf(columns, { line: 0, number: 0, part: 0, before: 1, after: 1 });
  return rows.length === 0 ? [] : table(headings, rows, call.screen.columns);
}

function rowsOf(change: AmendmentChange, lineOf: (offset: number) => number, call: Call): string[][] {
  const { kinds } = call.texts.amendment;
  const line = String(lineOf(change.place.from));
  switch (change.kind) {
    case 'cancel':
    case 'suspend':
      return [[line, change.number, kinds[change.kind], change.title, '']];
    case 'assign':
      return [[line, change.number, kinds.assign, '', addedText(change, call)]];
    case 'section':
      return [[line, change.number, kinds.section, '', change.title]];
    case 'target':
      return [[line, '', kinds.target, '', change.text]];
    default:
      return differenceRows(change, lineOf, call);
  }
}

function differenceRows(change: TaskChange, lineOf: (offset: number) => number, call: Call): string[][] {
  const { parts } = call.texts.amendment;
  return change.differences.map(({ part, before, after, place }) => {
    const [old, now] =
      part === 'period' && change.was.period !== undefined && change.to.period !== undefined
        ? [periodText(change.was.period, call.language), periodText(change.to.period, call.language)]
        : [before, after];
    return [String(lineOf(place.from)), change.number, parts[part], old || '–', now || '–'];
  });
}

function addedText({ title, unitNames, period, products }: AddedTask, { texts, language }: Call): string {
  const { parts } = texts.amendment;
  const told = [
    [parts.lead, unitNames.lead.join('; ')],
    [parts.coordinating, unitNames.coordinating.join('; ')],
    [parts.period, periodText(period, language)],
    [parts.products, products.join('; ')],
  ].filter(([, words]) => words !== '');
  return [title, ...told.map(([name, words]) => `${name}: ${words}`)].join(' · ');
}
