import { envelopeSchema, profileSchema, statuses, type RefusalCode } from '@kehoach/core';
import * as v from 'valibot';
import { vouchedSchema } from '../identity/session-tokens.js';
import { commandsSchema, draftSchema } from '../routes/asked.js';
import { calendarAskedSchema } from '../routes/calendar.js';
import { linkAskedSchema } from '../routes/once-link.js';

const version = v.pipe(v.number(), v.integer(), v.minValue(0));
const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const params = v.record(v.string(), v.unknown());

const problem = v.strictObject({
  type: v.pipe(v.string(), v.startsWith('urn:kehoach:problem:')),
  title: v.string(),
  status: v.pipe(v.number(), v.integer(), v.minValue(400), v.maxValue(599)),
  code: v.string(),
  params,
  vi: v.string(),
  en: v.string(),
});

const refusal = v.strictObject({ code: v.custom<RefusalCode>((code) => typeof code === 'string'), params });

const result = v.union([
  v.strictObject({ id: v.string(), status: v.literal('recorded'), versions: v.array(version) }),
  v.strictObject({ id: v.string(), status: v.literal('refused'), refusal, vi: v.string(), en: v.string() }),
]);

/** Units of a plan that the directory does not know, and which one is meant as far as the name tells. */
const unknownUnits = v.exactOptional(
  v.array(v.strictObject({ unit: v.string(), name: v.string(), known: v.exactOptional(v.string()) })),
);

const takeover = { version, digest, by: v.string(), at: v.string() };

/** Whole numbers by name, some in groups. */
const counts = v.record(v.string(), v.union([version, v.record(v.string(), version)]));

const summary = v.strictObject({
  id: v.string(),
  version,
  digest,
  recordedAt: v.string(),
  number: v.string(),
  title: v.string(),
  issuer: v.string(),
  issuerName: v.string(),
  issuedOn: v.string(),
  closedOn: v.exactOptional(v.string()),
  counts,
  nextDeadline: v.exactOptional(v.string()),
});

const agendaTask = {
  plan: v.string(),
  planNumber: v.string(),
  task: v.string(),
  taskNumber: v.string(),
  title: v.string(),
};
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const line = v.strictObject({
  ...agendaTask,
  status: v.picklist(statuses),
  percent,
  expected: v.exactOptional(percent),
  dueOn: v.exactOptional(v.string()),
  period: v.string(),
  heardOn: v.exactOptional(v.string()),
  remindedOn: v.exactOptional(v.string()),
  inCharge: v.exactOptional(v.string()),
  obstacles: version,
  products: version,
});
const namedUnit = v.strictObject({ id: v.string(), name: v.string() });
const returned = v.strictObject({
  plan: v.string(),
  planNumber: v.string(),
  nomination: v.string(),
  name: v.string(),
  since: v.string(),
  reason: v.string(),
});
const waiting = v.strictObject({
  ...agendaTask,
  kind: v.picklist(['extension', 'obstacle']),
  id: v.string(),
  text: v.string(),
  to: v.exactOptional(v.string()),
  since: v.string(),
  from: namedUnit,
  by: v.array(namedUnit),
});

/** What goes over the wire as JSON, by the name that the document gives it: what is asked, and what is answered. */
export const wireSchemas: Readonly<Record<WireName, v.GenericSchema>> = {
  Entry: envelopeSchema,
  Commands: commandsSchema,
  Draft: draftSchema,
  Problem: problem,
  Settled: v.strictObject({
    results: v.array(result),
    entries: v.array(envelopeSchema),
    version,
    digest,
    unknownUnits,
  }),
  Plans: v.strictObject({ plans: v.array(summary) }),
  Counts: v.strictObject({
    on: v.string(),
    by: v.picklist(['plan', 'unit']),
    rows: v.array(
      v.strictObject({ id: v.string(), name: v.string(), counts, nextDeadline: v.exactOptional(v.string()) }),
    ),
    total: v.exactOptional(counts),
  }),
  Agenda: v.strictObject({
    on: v.string(),
    unit: v.string(),
    name: v.string(),
    days: v.strictObject({ from: v.string(), to: v.string() }),
    next: v.exactOptional(v.string()),
    late: v.array(line),
    week: v.array(line),
    month: v.array(line),
    report: v.array(line),
    waiting: v.array(waiting),
    returned: v.array(returned),
    remind: version,
    counts,
    records: v.boolean(),
  }),
  Reminders: v.strictObject({
    unit: v.string(),
    isOn: v.boolean(),
    people: version,
    remindBefore: v.array(version),
    remindDays: version,
    lastSentAt: v.exactOptional(v.string()),
    failingSince: v.exactOptional(v.string()),
    reason: v.exactOptional(v.picklist(['address', 'line'])),
  }),
  Directory: v.strictObject({
    units: v.array(v.strictObject({ id: v.string(), name: v.string() })),
    people: v.array(v.strictObject({ id: v.string(), name: v.string() })),
  }),
  CalendarAsked: calendarAskedSchema,
  CalendarAddress: v.strictObject({
    unit: v.string(),
    since: v.exactOptional(v.string()),
    by: v.exactOptional(v.string()),
    address: v.exactOptional(v.string()),
  }),
  LinkAsked: linkAskedSchema,
  OnceLink: v.strictObject({ address: v.string(), until: v.string() }),
  FoldedPlan: v.strictObject({
    fold: v.number(),
    version,
    digest,
    latest: v.string(),
    logBytes: v.exactOptional(v.number()),
    plan: v.looseObject({ id: v.string(), version, digest }),
  }),
  People: v.strictObject({
    plan: v.string(),
    people: v.array(v.strictObject({ id: v.string(), name: v.string() })),
    units: v.array(v.strictObject({ id: v.string(), name: v.string() })),
  }),
  Head: v.strictObject({
    plan: v.string(),
    version,
    digest,
    takenOver: v.exactOptional(v.strictObject({ ...takeover, name: v.exactOptional(v.string()) })),
    signed: v.exactOptional(v.string()),
    key: v.exactOptional(v.string()),
  }),
  Heads: v.strictObject({ plan: v.string(), key: v.exactOptional(v.string()), heads: v.array(v.string()) }),
  Vouched: vouchedSchema,
  Session: v.strictObject({ token: v.string(), expiresIn: v.number() }),
  Takeover: v.strictObject({
    plan: v.string(),
    ...takeover,
    unknownUnits,
  }),
  DocumentText: v.strictObject({ text: v.string() }),
  Profile: profileSchema,
  Health: v.strictObject({ status: v.literal('ok') }),
  Ready: v.strictObject({
    status: v.literal('ready'),
    survives: v.picklist(['power-loss', 'process-crash', 'nothing']),
    stale: v.exactOptional(v.array(v.string())),
  }),
};

/** @see wireSchemas */
export type WireName =
  | 'Entry'
  | 'Commands'
  | 'Draft'
  | 'Problem'
  | 'Settled'
  | 'Plans'
  | 'Counts'
  | 'Agenda'
  | 'Reminders'
  | 'Directory'
  | 'CalendarAsked'
  | 'CalendarAddress'
  | 'LinkAsked'
  | 'OnceLink'
  | 'FoldedPlan'
  | 'People'
  | 'Head'
  | 'Heads'
  | 'Vouched'
  | 'Session'
  | 'Takeover'
  | 'DocumentText'
  | 'Profile'
  | 'Health'
  | 'Ready';
