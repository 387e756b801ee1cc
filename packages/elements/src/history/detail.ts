import { unitNameOn, type EventType, type Plan, type RecordedEvent } from '@kehoach/core';
import { dateText, percentText, periodText, quantityText, type Language } from '@kehoach/words';
import { correctedText } from './corrected.js';
import type { Names } from '@kehoach/session';
import { nomineeName } from '../shared/nominee-name.js';
import type { LogNotes } from './log-notes.js';

/** What the words of an entry are made from, beside the entry. */
export interface DetailContext {
  readonly plan: Plan;
  readonly language: Language;
  readonly notes: LogNotes;
  /** Who is meant by ids in the log. */
  readonly people?: Names | undefined;
}

type Entry<T extends EventType> = Extract<RecordedEvent, { readonly type: T }>;
type Part = string | undefined;
type Details = { readonly [T in EventType]: (entry: Entry<T>, context: DetailContext) => readonly Part[] };

/**
 * What an entry says beyond its kind, by the fields of that kind alone: others, which anybody may have written into
 * it, are not looked at.
 *
 * @throws where a field is not what its kind demands; the row says so instead
 */
export function detailOf(entry: RecordedEvent, context: DetailContext): string {
  const parts = (details[entry.type] as Details['PlanClosed'])(entry as Entry<'PlanClosed'>, context);
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

const reasonOf = ({ data }: { readonly data: { readonly reason: string } }): readonly Part[] => [data.reason];
const noteOf = ({ data }: { readonly data: { readonly note?: string } }): readonly Part[] => [data.note];
const textOf = ({ data }: { readonly data: { readonly text: string } }): readonly Part[] => [data.text];
const textAndReference = ({
  data,
}: {
  readonly data: { readonly text: string; readonly reference?: string };
}): readonly Part[] => [data.text, data.reference];

const details: Details = {
  PlanIssued: ({ data }, { language }) => [
    data.number,
    data.title,
    data.theme,
    ...correctedText('plan', data.corrections, language),
  ],
  PlanAmended: ({ data }) => [data.number, data.title, data.theme, data.reason],
  PlanClosed: textOf,
  SectionAdded: ({ data }) => [`${data.number} ${data.title}`.trim()],
  EntryWithdrawn: ({ data }, { notes }) => [numberOf(notes.entryById.get(data.entryId)), data.reason],
  UnitRegistered: ({ data }) => [data.name],
  UnitRenamed: ({ data }) => [data.name, data.basis],
  UnitSucceeded: ({ data, occurredOn }, { plan }) => [
    `${namesOf(plan, data.unitIds, occurredOn)} → ${unitNameOn(plan, data.successorId, occurredOn)}`,
    data.basis,
  ],
  TaskAssigned: ({ data }, { language }) => [data.title, ...correctedText('task', data.corrections, language)],
  TaskAmended: (entry, context) => [entry.data.number, ...changed(entry, context), entry.data.reason],
  TaskReassigned: ({ data, occurredOn }, { plan }) => [namesOf(plan, data.lead, occurredOn), data.reason],
  TaskStarted: noteOf,
  TaskProgressed: ({ data }, { language }) => [percentText(data.percent, language), data.note, data.reason],
  ProductDelivered: ({ data }) => [data.product, data.reference],
  TaskCompleted: ({ data }) => [data.result],
  CompletionReturned: reasonOf,
  TaskSuspended: reasonOf,
  TaskResumed: noteOf,
  TaskCancelled: reasonOf,
  ExtensionRequested: ({ data }, { language }) => [dateText(data.to, language), data.reason],
  ExtensionGranted: ({ data }, { language }) => [dateText(data.to, language), data.reason, data.reference],
  ExtensionRefused: reasonOf,
  ReminderSent: ({ data, occurredOn }, { plan }) => [namesOf(plan, data.to, occurredOn), data.text],
  GuidanceGiven: textAndReference,
  ObstacleReported: textOf,
  ObstacleResolved: textOf,
  ReportSubmitted: textAndReference,
  TargetSet: ({ data }, { language }) => [data.text, quantityText(data.value, data.unit, language)],
  TargetMeasured: ({ data }, { plan, language }) => [
    plan.targets.find(({ id }) => id === data.targetId)?.text,
    quantityText(data.value, data.unit, language),
    data.note,
  ],
  EmulationLaunched: ({ data }, { language }) => [data.theme, periodText(data.period, language)],
  EmulationReviewed: textOf,
  AwardNominated: ({ data }, { people }) => [nomineeName(data.nominee, people), data.merit],
  NominationReviewed: ({ data }, context) => [
    nomineeOf(data, context),
    votes(data.votesFor, data.votesCast),
    data.metAt,
    data.reference,
  ],
  NominationForwarded: ({ data }, context) => [nomineeOf(data, context), data.reference],
  NominationReturned: ({ data }, context) => [nomineeOf(data, context), data.reason],
  AwardGranted: ({ data }, context) => [nomineeOf(data, context), data.title, data.decision],
  AwardDeclined: ({ data }, context) => [nomineeOf(data, context), data.reason],
  AwardRevoked: ({ data }, context) => [nomineeOf(data, context), data.decision, data.reason],
};

/** Whose nomination is spoken of; nothing where it has been withdrawn. */
function nomineeOf({ nominationId }: { readonly nominationId: string }, { plan, people }: DetailContext): Part {
  const found = plan.nominations.find(({ id }) => id === nominationId);
  return found && nomineeName(found.nominee, people);
}

function namesOf(plan: Plan, ids: readonly string[], on: string): string {
  return ids.map((id) => unitNameOn(plan, id, on)).join(', ');
}

function numberOf(entry: RecordedEvent | undefined): Part {
  return entry && `#${entry.version}`;
}

function votes(votesFor: number | undefined, votesCast: number | undefined): Part {
  return votesFor === undefined || votesCast === undefined ? undefined : `${votesFor}/${votesCast}`;
}

/** The old words beside the new ones. */
function changed({ id, data }: Entry<'TaskAmended'>, { notes, language }: DetailContext): string[] {
  const before = notes.before.get(id) ?? {};
  const change = (from: Part, to: Part): string[] =>
    to === undefined || from === to ? [] : [`“${from ?? '…'}” → “${to}”`];
  return [
    ...change(before.title, data.title),
    ...change(before.period && periodText(before.period, language), data.period && periodText(data.period, language)),
    ...change(before.products?.join('; '), data.products?.join('; ')),
  ];
}
