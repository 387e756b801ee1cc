import { unitsOn, type EventType, type Plan, type RecordedEvent } from '@kehoach/core';
import { dateText, formText, joinedText, percentText, quantityText, type Language } from '@kehoach/words';
import type { PaperOptions } from '../options.js';

interface Making extends Pick<PaperOptions, 'profile'> {
  readonly plan: Plan;
  readonly language: Language;
}

type Entry<T extends EventType> = Extract<RecordedEvent, { readonly type: T }>;
type Tellers = { readonly [T in EventType]?: (entry: Entry<T>, making: Making) => readonly (string | undefined)[] };

/**
 * What an entry says beyond its kind, each thing once. Kinds of which nothing is told here (who registered a unit, what a council
 * weighed) have their name alone.
 */
export function entryText(entry: RecordedEvent, making: Making): string {
  const teller = tellers[entry.type] as Tellers['PlanClosed'] | undefined;
  const parts = teller?.(entry as Entry<'PlanClosed'>, making) ?? [];
  return joinedText(parts);
}

const reasonOf = ({ data }: { readonly data: { readonly reason: string } }): readonly string[] => [data.reason];
const textOf = ({ data }: { readonly data: { readonly text: string } }): readonly string[] => [data.text];
const noteOf = ({ data }: { readonly data: { readonly note?: string } }): readonly (string | undefined)[] => [
  data.note,
];

/** Which commendation it is about; for whom stays inside. */
function formOf(
  { data }: { readonly data: { readonly nominationId: string } },
  { plan, language, profile }: Making,
): readonly string[] {
  const form = plan.nominations.find(({ id }) => id === data.nominationId)?.form;
  return form === undefined ? [] : [formText(form, language, profile)];
}

const tellers: Tellers = {
  PlanIssued: ({ data }) => [data.number, data.title],
  PlanAmended: ({ data }) => [data.number, data.title, data.reason],
  PlanClosed: textOf,
  SectionAdded: ({ data }) => [`${data.number} ${data.title}`.trim()],
  UnitRegistered: ({ data }) => [data.name],
  UnitRenamed: ({ data }) => [data.name],
  TaskAmended: ({ data }) => [data.number, data.title, data.period?.text, data.reason],
  TaskReassigned: ({ data, occurredOn }, { plan }) => [
    unitsOn(plan, data.lead, occurredOn)
      .map(({ name }) => name)
      .join('; '),
    data.reason,
  ],
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
  ReminderSent: textOf,
  GuidanceGiven: ({ data }) => [data.text, data.reference],
  ObstacleReported: textOf,
  ObstacleResolved: textOf,
  ReportSubmitted: ({ data }) => [data.text, data.reference],
  TargetSet: ({ data }, { language }) => [data.text, quantityText(data.value, data.unit, language)],
  TargetMeasured: ({ data }, { plan, language }) => [
    plan.targets.find(({ id }) => id === data.targetId)?.text,
    quantityText(data.value, data.unit, language),
    data.note,
  ],
  EmulationLaunched: ({ data }) => [data.theme],
  EmulationReviewed: textOf,
  AwardNominated: formOf,
  NominationReviewed: formOf,
  NominationForwarded: formOf,
  NominationReturned: formOf,
  AwardGranted: (entry, making) => [...formOf(entry, making), entry.data.decision],
  AwardDeclined: formOf,
  AwardRevoked: (entry, making) => [...formOf(entry, making), entry.data.decision],
};
