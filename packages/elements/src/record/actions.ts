import { isCivilDate, openIn, type Command, type CommandType, type Period, type Task } from '@kehoach/core';
import { dateText, eventText, extensionText, numberText, reportText } from '@kehoach/words';
import { numberFrom, type Choice, type Field, type FieldContext, type Values } from './fields.js';

/** What was filled in, read by the names of the fields. */
export interface Filled {
  /** The words of a field, without blanks around them; `undefined` where there are none. */
  readonly words: (name: string) => string | undefined;
  /** The words of a field that must be filled in. */
  readonly text: (name: string) => string;
}

/** A command that a unit or the office gives from the form. */
export interface Action {
  readonly command: CommandType;
  readonly fields: readonly Field[];
  /** Whether there is anything to do it to. */
  readonly isFor?: (context: FieldContext) => boolean;
  readonly commandFrom: (filled: Filled, task: Task, newId: () => string) => Command;
}

const note: Field = { name: 'note', label: 'note', kind: 'text' };
const reason: Field = { name: 'reason', label: 'reason', kind: 'text', isRequired: true };
const text: Field = { name: 'text', label: 'text', kind: 'text', isRequired: true };
const reference: Field = { name: 'reference', label: 'reference', kind: 'line' };
const newDeadline: Field = { name: 'to', label: 'to', kind: 'day', isRequired: true };

/** The value by which a person says that the product is none of those promised. */
const otherProduct = '…';

const openExtension: Field = {
  name: 'extensionId',
  label: 'extension',
  kind: 'choice',
  isRequired: true,
  choices: ({ task, language }) =>
    openIn(task).extensions.map(({ id, to, reason: why = extensionText('requested', language) }) => ({
      value: id,
      label: `${dateText(to, language)} · ${why}`,
    })),
};
const openObstacle: Field = {
  name: 'obstacleId',
  label: 'obstacle',
  kind: 'choice',
  isRequired: true,
  choices: ({ task }) => openIn(task).obstacles.map(({ id, text: label }) => ({ value: id, label })),
};
const hasRequest = ({ task }: FieldContext): boolean => openIn(task).extensions.length > 0;

/** What the form offers, in the order of daily use; which of it, the rules decide. */
export const actions: readonly Action[] = [
  {
    command: 'ReportProgress',
    fields: [
      {
        name: 'percent',
        label: 'percent',
        kind: 'percent',
        isRequired: true,
        initial: ({ task, language }) =>
          task.progress === undefined ? '' : numberText(task.progress.percent, language),
      },
      {
        name: 'reason',
        label: 'fallReason',
        kind: 'text',
        isRequired: true,
        isShown: ({ percent }, { task }) => (numberFrom(percent ?? '') ?? Infinity) < (task.progress?.percent ?? 0),
      },
      note,
    ],
    commandFrom: ({ words, text: filled }, { id: taskId }) => ({
      type: 'ReportProgress',
      data: {
        taskId,
        percent: numberFrom(filled('percent')) ?? Number.NaN,
        ...given({ note: words('note'), reason: words('reason') }),
      },
    }),
  },
  {
    command: 'CompleteTask',
    fields: [{ name: 'result', label: 'result', kind: 'text' }],
    commandFrom: ({ words }, { id: taskId }) => ({
      type: 'CompleteTask',
      data: { taskId, ...given({ result: words('result') }) },
    }),
  },
  {
    command: 'ReportObstacle',
    fields: [text],
    commandFrom: (filled, { id: taskId }, newId) => ({
      type: 'ReportObstacle',
      data: { taskId, obstacleId: newId(), text: filled.text('text') },
    }),
  },
  {
    command: 'SendReminder',
    fields: [text],
    isFor: ({ task }) => task.lead.length > 0,
    commandFrom: (filled, { id: taskId, lead: to }) => ({
      type: 'SendReminder',
      data: { taskId, to, text: filled.text('text') },
    }),
  },
  {
    command: 'StartTask',
    fields: [note],
    isFor: ({ task }) => task.startedOn === undefined,
    commandFrom: ({ words }, { id: taskId }) => ({
      type: 'StartTask',
      data: { taskId, ...given({ note: words('note') }) },
    }),
  },
  {
    command: 'DeliverProduct',
    fields: [
      {
        name: 'product',
        label: 'product',
        kind: 'radio',
        isRequired: true,
        choices: productsOf,
        initial: ({ task }) => openIn(task).products[0] ?? (task.products.length === 0 ? otherProduct : ''),
        isShown: (_values, { task }) => task.products.length > 0,
      },
      {
        name: 'productName',
        label: 'productName',
        kind: 'line',
        isRequired: true,
        isShown: ({ product }, { task }) =>
          task.products.length === 0 || (product ?? openIn(task).products[0]) === otherProduct,
      },
      reference,
    ],
    commandFrom: ({ words, text: filled }, { id: taskId }) => ({
      type: 'DeliverProduct',
      data: {
        taskId,
        product: words('productName') ?? filled('product'),
        ...given({ reference: words('reference') }),
      },
    }),
  },
  {
    command: 'ResolveObstacle',
    fields: [openObstacle, text],
    isFor: ({ task }) => openIn(task).obstacles.length > 0,
    commandFrom: (filled, { id: taskId }) => ({
      type: 'ResolveObstacle',
      data: { taskId, obstacleId: filled.text('obstacleId'), text: filled.text('text') },
    }),
  },
  {
    command: 'SubmitReport',
    fields: [
      {
        name: 'kind',
        label: 'report',
        kind: 'choice',
        isRequired: true,
        choices: ({ language }) => reportKinds.map((kind) => ({ value: kind, label: reportText(kind, language) })),
      },
      text,
      reference,
    ],
    commandFrom: ({ words, text: filled }, { id: taskId }, newId) => ({
      type: 'SubmitReport',
      data: {
        taskId,
        reportId: newId(),
        kind: reportKinds.find((kind) => kind === filled('kind')) ?? 'periodic',
        text: filled('text'),
        ...given({ reference: words('reference') }),
      },
    }),
  },
  {
    command: 'RequestExtension',
    fields: [newDeadline, reason],
    isFor: ({ task }) => task.due !== undefined,
    commandFrom: (filled, { id: taskId }, newId) => ({
      type: 'RequestExtension',
      data: { taskId, extensionId: newId(), to: filled.text('to'), reason: filled.text('reason') },
    }),
  },
  {
    command: 'GrantExtension',
    fields: [openExtension, newDeadline, reference],
    isFor: hasRequest,
    commandFrom: ({ words, text: filled }, { id: taskId }) => ({
      type: 'GrantExtension',
      data: {
        taskId,
        extensionId: filled('extensionId'),
        to: filled('to'),
        ...given({ reference: words('reference') }),
      },
    }),
  },
  {
    command: 'RefuseExtension',
    fields: [openExtension, reason],
    isFor: hasRequest,
    commandFrom: (filled, { id: taskId }) => ({
      type: 'RefuseExtension',
      data: { taskId, extensionId: filled.text('extensionId'), reason: filled.text('reason') },
    }),
  },
  {
    command: 'GiveGuidance',
    fields: [text, reference],
    commandFrom: ({ words, text: filled }, { id: taskId }) => ({
      type: 'GiveGuidance',
      data: { taskId, topic: 'work', text: filled('text'), ...given({ reference: words('reference') }) },
    }),
  },
  ...(['ReturnCompletion', 'SuspendTask', 'CancelTask'] as const).map((command): Action => ({
    command,
    fields: [reason],
    commandFrom: (filled, { id: taskId }) => ({ type: command, data: { taskId, reason: filled.text('reason') } }),
  })),
  {
    command: 'ResumeTask',
    fields: [note],
    commandFrom: ({ words }, { id: taskId }) => ({
      type: 'ResumeTask',
      data: { taskId, ...given({ note: words('note') }) },
    }),
  },
  {
    command: 'AmendTask',
    fields: [
      { name: 'number', label: 'number', kind: 'line', isRequired: true },
      reason,
      { name: 'title', label: 'newTitle', kind: 'text', before: ({ task }) => task.title },
      { name: 'period', label: 'newPeriod', kind: 'line', before: ({ task }) => task.period.text },
      { name: 'start', label: 'newStart', kind: 'day', isShown: ({ period = '' }) => period.trim() !== '' },
      { name: 'end', label: 'newEnd', kind: 'day', isShown: ({ period = '' }) => period.trim() !== '' },
      { name: 'products', label: 'newProducts', kind: 'text', before: ({ task }) => task.products.join('; ') },
    ],
    commandFrom: ({ words, text: filled }, { id: taskId }) => ({
      type: 'AmendTask',
      data: {
        taskId,
        number: filled('number'),
        reason: filled('reason'),
        ...given({ title: words('title'), period: periodFrom(words), products: linesOf(words('products')) }),
      },
    }),
  },
  {
    command: 'WithdrawEntry',
    fields: [{ name: 'entryId', label: 'entry', kind: 'choice', isRequired: true, choices: entriesOf }, reason],
    isFor: (context) => entriesOf(context).length > 0,
    commandFrom: (filled) => ({
      type: 'WithdrawEntry',
      data: { entryId: filled.text('entryId'), reason: filled.text('reason') },
    }),
  },
];

const reportKinds = ['periodic', 'interim', 'final'] as const;

/** What was filled in by a person, of what was typed and what stood there. */
export function filledIn(values: Values): Filled {
  const words = (name: string): string | undefined => values[name]?.trim() || undefined;
  return { words, text: (name) => words(name) ?? '' };
}

/** The products that the task promises, and one more for what it does not. */
function productsOf({ task }: FieldContext): readonly Choice[] {
  const open = new Set(openIn(task).products);
  const promised = task.products.map((product): Choice => ({
    value: product,
    label: product,
    ...(!open.has(product) && { isDelivered: true }),
  }));
  return [...promised, { value: otherProduct, label: otherProduct, isOther: true }];
}

/** What the person's own unit has said of the task and may take back, the newest first; the office may all. */
function entriesOf({ plan, task, unit, language }: FieldContext): readonly Choice[] {
  const isOffice = unit === plan.issued?.issuer;
  return task.said
    .filter(({ type, by }) => type !== 'TaskAssigned' && (isOffice || by.unit === unit))
    .map(({ id, type, occurredOn, by }) => ({
      value: id,
      label: `${dateText(occurredOn, language)} · ${eventText(type, language)} · ${by.name ?? by.id}`,
    }))
    .toReversed();
}

/** A period as the paper says it; its days are those that a person gives, and none are made up. */
function periodFrom(words: Filled['words']): Period | undefined {
  const said = words('period');
  if (said === undefined) return undefined;
  const [start, end] = [words('start'), words('end')].map((day) =>
    day !== undefined && isCivilDate(day) ? day : undefined,
  );
  if (end === undefined) return { text: said, kind: 'unstated', ...given({ start }) };
  return { text: said, kind: start === undefined ? 'deadline' : 'window', end, precision: 'day', ...given({ start }) };
}

function linesOf(typed: string | undefined): readonly string[] | undefined {
  return typed
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The fields that were given, without those that were not. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const some: Partial<T> = {};
  for (const key of Object.keys(fields) as (keyof T)[]) if (fields[key] !== undefined) some[key] = fields[key];
  return some as { [K in keyof T]?: Exclude<T[K], undefined> };
}
