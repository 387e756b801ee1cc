// What `kehoach import --json` prints, and with `--amends`, as valibot schemas, of which the published JSON Schemas are
// made. What they don't name is not printed: a field that is added there fails the test until it stands here.
import * as v from 'valibot';
import { catalogue } from '@kehoach/core';
import { amendmentFindingCodes, findingCodes } from '@kehoach/importer';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/** From an offset of the document, in UTF-16 units, to another, which is not included. */
const place = v.strictObject({ from: offset, to: offset });

/** "2026-01-28". */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));

/** As entries of a log hold it. */
const period = catalogue.TaskAssigned.entries.period;

const count = offset;

/** From 1. */
const line = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Words that were tidied to one line. */
const said = v.strictObject({ text: v.string(), ...place.entries });

/** How many paragraphs and rows have a place. */
const account = v.strictObject({ all: count, placed: count, unread: count });

/** What every finding has; its sentences are the same as without `--json`. */
const findingEntries = {
  severity: v.picklist(['check', 'note']),
  place,
  vi: v.string(),
  en: v.string(),
  of: v.exactOptional(v.string()),
  line,
};

/** Why nothing was read or written; status 2. */
const refusal = v.strictObject({
  refusal: v.strictObject({ code: v.exactOptional(v.string()), sentence: v.string() }),
});

/** A paper on which another rests. */
const basis = v.strictObject({ number: v.string(), issuedOn: v.exactOptional(day), ...place.entries });

const words = v.exactOptional(v.string());
const ids = v.array(v.string());

const evidence = v.strictObject({
  kind: v.picklist([
    'number',
    'document',
    'school-year',
    'day',
    'range',
    'goal',
    'reviewed',
    'prepared',
    'part',
    'year',
    'bare',
  ]),
  first: count,
  last: count,
  source: v.picklist(['person', 'title', 'issuing', 'campaign', 'heading', 'number', 'basis', 'signing']),
  text: v.string(),
  ...place.entries,
});

const unitRead = v.strictObject({
  id: v.string(),
  name: v.string(),
  names: v.array(v.string()),
  role: v.picklist(['office', 'council', 'group', 'unit']),
  places: v.array(place),
});

const section = v.strictObject({ id: v.string(), number: v.string(), title: v.string(), parentId: words, place });

const task = v.strictObject({
  id: v.string(),
  number: v.string(),
  title: v.string(),
  kind: v.picklist(['task', 'responsibility']),
  sectionId: words,
  lead: ids,
  coordinating: ids,
  period: v.exactOptional(period),
  milestones: v.array(period),
  said: v.exactOptional(
    v.strictObject({
      words: v.string(),
      end: words,
      bound: v.exactOptional(v.picklist(['by', 'before', 'month', 'day'])),
      isInSentence: v.exactOptional(v.boolean()),
    }),
  ),
  products: v.array(v.string()),
  theme: words,
  reportsTo: words,
  text: words,
  place,
  places: v.strictObject({
    lead: v.exactOptional(place),
    coordinating: v.exactOptional(place),
    period: v.exactOptional(place),
    products: v.exactOptional(place),
    theme: v.exactOptional(place),
  }),
});

const target = v.strictObject({
  id: v.string(),
  text: v.string(),
  value: v.number(),
  unit: v.string(),
  taskId: words,
  place,
  measured: v.exactOptional(v.strictObject({ value: v.number(), on: day, note: words })),
});

/** How a task stands by the sheet that the plan was read from. */
const report = v.strictObject({
  taskId: v.string(),
  on: day,
  percent: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  isBegun: v.exactOptional(v.boolean()),
  doneOn: v.exactOptional(day),
  result: words,
  obstacle: words,
  reported: v.exactOptional(v.array(v.strictObject({ text: v.string(), on: day }))),
  proposal: words,
  extensionAsked: v.exactOptional(v.strictObject({ to: day, reason: v.string() })),
  stopped: v.exactOptional(
    v.strictObject({ kind: v.picklist(['suspended', 'cancelled']), on: day, reason: v.string() }),
  ),
  extendedTo: v.exactOptional(day),
});

const planRead = v.strictObject({
  number: words,
  place: words,
  issuedOn: v.exactOptional(day),
  year: v.exactOptional(count),
  isSchoolYear: v.exactOptional(v.boolean()),
  yearEvidence: v.array(evidence),
  type: words,
  title: words,
  parentOffice: words,
  issuer: words,
  theme: words,
  legalBasis: v.array(basis),
  purposes: v.array(said),
  requirements: v.array(said),
  signer: v.exactOptional(v.strictObject({ onBehalf: words, title: v.string(), name: words, ...place.entries })),
  recipients: v.array(said),
  sections: v.array(section),
  units: v.array(unitRead),
  tasks: v.array(task),
  targets: v.array(target),
  reports: v.exactOptional(v.array(report)),
  corrections: v.array(v.strictObject({ of: v.string(), field: v.string(), read: v.string(), corrected: v.string() })),
});

const choice = v.union([
  v.strictObject({ field: v.literal('period'), value: period }),
  v.strictObject({ field: v.literal('year'), value: v.string() }),
  v.strictObject({ field: v.literal('unit'), unit: v.string(), value: v.string() }),
  v.strictObject({ field: v.literal('lead'), value: v.string(), coordinating: words }),
]);

const importOutput = v.strictObject({
  plan: planRead,
  account,
  findings: v.array(v.strictObject({ code: v.picklist(findingCodes), ...findingEntries, choices: v.array(choice) })),
  missing: v.array(v.picklist(['number', 'title', 'issuer', 'issuedOn'])),
  planId: words,
  out: words,
  entries: v.exactOptional(count),
  /** What the sheet tells of a task and the log does not hold, and why. */
  unrecorded: v.exactOptional(v.array(v.strictObject({ taskId: v.string(), reason: v.string() }))),
});

/** What `kehoach import --json` prints: the plan as it was read, or why it was not. */
export const importSchema = v.union([importOutput, refusal]);

const taskPart = v.picklist(['title', 'period', 'products', 'lead', 'coordinating']);

const partsOfTask = v.strictObject({
  title: words,
  period: v.exactOptional(period),
  products: v.exactOptional(v.array(v.string())),
  lead: v.exactOptional(ids),
  coordinating: v.exactOptional(ids),
});

const difference = v.strictObject({ part: taskPart, before: v.string(), after: v.string(), place, line });

const amended = v.strictObject({
  kind: v.literal('amend'),
  taskId: v.string(),
  number: v.string(),
  title: v.string(),
  was: partsOfTask,
  to: partsOfTask,
  differences: v.array(difference),
  place,
  line,
});

const added = v.strictObject({
  kind: v.literal('assign'),
  number: v.string(),
  title: v.string(),
  isDuty: v.boolean(),
  sectionId: words,
  lead: ids,
  coordinating: ids,
  unitNames: v.strictObject({ lead: v.array(v.string()), coordinating: v.array(v.string()) }),
  period,
  products: v.array(v.string()),
  text: words,
  place,
  line,
});

const addedSection = v.strictObject({
  kind: v.literal('section'),
  key: v.string(),
  number: v.string(),
  title: v.string(),
  place,
  line,
});

const addedTarget = v.strictObject({
  kind: v.literal('target'),
  text: v.string(),
  value: v.number(),
  unit: v.string(),
  taskId: words,
  place,
  line,
});

const stopped = v.strictObject({
  kind: v.picklist(['cancel', 'suspend']),
  taskId: v.string(),
  number: v.string(),
  title: v.string(),
  place,
  line,
});

const amendmentOutput = v.strictObject({
  planId: v.string(),
  paper: v.strictObject({
    number: words,
    issuedOn: v.exactOptional(day),
    reason: words,
    legalBasis: v.array(basis),
    recipients: v.array(said),
  }),
  ofPlan: v.array(
    v.strictObject({ part: v.picklist(['title', 'theme']), before: v.string(), after: v.string(), place, line }),
  ),
  changes: v.array(v.union([amended, added, addedSection, addedTarget, stopped])),
  account,
  findings: v.array(
    v.strictObject({ code: v.picklist([...findingCodes, ...amendmentFindingCodes]), ...findingEntries }),
  ),
  missing: v.array(v.picklist(['number', 'issuedOn', 'reason'])),
  out: words,
  /** How many entries the log has that was written, and how many of them are new. */
  entries: v.exactOptional(count),
  added: v.exactOptional(count),
});

/** What `kehoach import --amends … --json` prints: what the paper changes, or why it was not read. */
export const amendmentSchema = v.union([amendmentOutput, refusal]);
