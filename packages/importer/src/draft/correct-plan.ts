import { isCivilDate, made } from '@kehoach/core';
import type { Finding, FindingCode } from '../finding/finding.js';
import type { Signer } from '../head/tail.js';
import { plain } from '../words/fold.js';
import { numberEvidence, personsYear, titleEvidence, type YearEvidence } from '../year/evidence.js';
import { examinerOf } from '../year/examine.js';
import { noted, type PlanField } from './change.js';
import type { Draft, DraftTask } from './draft.js';
import { planText } from './field-text.js';
import { findingYear, planTimeOf, yearFields } from './plan-time.js';
import { ofTime, timeOf, type TimeSetting } from './time.js';

/** Which findings a field of the plan answers. */
const answers: Readonly<Partial<Record<PlanField, readonly FindingCode[]>>> = {
  number: ['no-number', 'blank-number'],
  issuedOn: ['no-date', 'blank-date', 'impossible-date'],
  title: ['no-title'],
  issuer: ['no-issuer'],
  signerTitle: ['no-signer'],
};

/** The draft with one field of its plan put right. */
export function correctPlan(draft: Draft, field: PlanField, text: string): Draft {
  const value = plain(text);
  const read = planText(draft, field);
  const isAnswer = field === 'year' && draft.year === undefined;
  if (!canBe(field, value) || (value === read && !isAnswer)) return draft;
  const codes = answers[field] ?? [];
  const after = {
    ...draft,
    ...fieldsOf(draft, field, value),
    yearEvidence: yearEvidenceAfter(draft, field, value),
    findings: draft.findings.filter(({ code, of }) => of !== 'plan' || !codes.includes(code)),
    corrections: noted(draft, { of: 'plan', field, read, corrected: value }),
  };
  return tellsTheYear.has(field) ? readAgain(after) : after;
}

/** The part of the plan that a field is. */
function fieldsOf({ signer }: Draft, field: PlanField, value: string): Partial<Draft> {
  const part = signerParts[field];
  if (part === undefined) return field === 'year' ? {} : { [field]: value };
  const parts: Signer = { title: '', from: 0, to: 0, ...signer, [part]: value };
  const { title, from, to, onBehalf, name } = parts;
  return { signer: { title, from, to, ...(onBehalf && { onBehalf }), ...(name && { name }) } };
}

const signerParts: Readonly<Partial<Record<PlanField, 'onBehalf' | 'title' | 'name'>>> = {
  signerBehalf: 'onBehalf',
  signerTitle: 'title',
  signerName: 'name',
};

const mayBeBlank: ReadonlySet<PlanField> = new Set(['signerBehalf', 'signerName']);

const tellsTheYear: ReadonlySet<PlanField> = new Set(['year', 'title', 'number', 'issuedOn']);

function canBe(field: PlanField, value: string): boolean {
  if (field === 'issuedOn') return isCivilDate(value);
  return field === 'year' ? personsYear(value) !== undefined : value !== '' || mayBeBlank.has(field);
}

/** What is put right says of the year what its new words say. */
function yearEvidenceAfter({ yearEvidence }: Draft, field: PlanField, value: string): readonly YearEvidence[] {
  const others = (source: YearEvidence['source']): YearEvidence[] =>
    yearEvidence.filter((each) => each.source !== source);
  const said = field === 'year' ? personsYear(value) : undefined;
  if (said !== undefined) return [said, ...others('person')];
  if (field === 'title') return [...titleEvidence(value), ...others('title')];
  return field === 'number' ? [...others('number'), ...numberEvidence(value)] : yearEvidence;
}

/** With another year or day of issue times may mean other days; one that a person put right stays. */
function readAgain(draft: Draft): Draft {
  const time = planTimeOf(draft);
  const setting = { issuedOn: draft.issuedOn, examine: examinerOf(time) };
  const again = draft.tasks.map((task) => taskAgain(task, setting));
  const asked = new Set(draft.tasks.filter(({ said }) => said !== undefined).map(({ id }) => id));
  const kept = draft.findings.filter(
    ({ code, of }) => !yearCodes.has(code) && (of === undefined || !asked.has(of) || !ofTime.has(code)),
  );
  const { year: _year, isSchoolYear: _isSchoolYear, ...rest } = draft;
  const after = { ...rest, ...yearFields(time.planYear), tasks: again.map(({ task }) => task) };
  const asking = made(findingYear(after));
  const findings = [...kept, ...(asking === undefined ? [] : [asking]), ...again.flatMap((each) => each.findings)];
  return { ...after, findings: findings.toSorted((one, other) => one.place.from - other.place.from) };
}

const yearCodes: ReadonlySet<FindingCode> = new Set(['no-plan-year', 'several-plan-years']);

function taskAgain(
  task: DraftTask,
  setting: Pick<TimeSetting, 'issuedOn' | 'examine'>,
): { readonly task: DraftTask; readonly findings: readonly Finding[] } {
  if (task.said === undefined) return { task, findings: [] };
  const place = task.places.period ?? task.place;
  const { period, milestones, findings } = timeOf(task.said, { ...setting, of: task.id, place });
  return { task: { ...task, period, milestones }, findings };
}
