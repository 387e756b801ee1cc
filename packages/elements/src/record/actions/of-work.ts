import { expectedOf, openIn, unitNameOn } from '@kehoach/core';
import { dateText, numberFrom, numberText, percentText } from '@kehoach/words';
import { given, type Action } from '../action.js';
import type { TaskContext } from '../context.js';
import type { Choice } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { hasOpen, stillOpen } from '../still-open.js';
import { inCharge, newCharge, note, reference, text } from './common.js';

/** The value by which a person says that the product is none of those promised. */
const otherProduct = '…';

export const startTask: Action<TaskContext> = {
  command: 'StartTask',
  fields: [inCharge, note],
  isFor: ({ task }) => task.startedOn === undefined,
  commandFrom: ({ words }, context) => ({
    type: 'StartTask',
    data: { taskId: context.task.id, ...given({ note: words('note'), inCharge: newCharge(words, context) }) },
  }),
};

export const reportProgress: Action<TaskContext> = {
  command: 'ReportProgress',
  fields: [
    {
      name: 'percent',
      label: 'percent',
      kind: 'percent',
      isRequired: true,
      initial: ({ task, language }) => (task.progress === undefined ? '' : numberText(task.progress.percent, language)),
      last: ({ task }) => task.progress?.percent,
      hint: standing,
    },
    {
      name: 'reason',
      label: 'fallReason',
      kind: 'text',
      isRequired: true,
      isShown: ({ percent = '' }, { task, language }) =>
        (numberFrom(percent, language) ?? Infinity) < (task.progress?.percent ?? 0),
    },
    note,
    inCharge,
  ],
  commandFrom: ({ words, number }, context) => ({
    type: 'ReportProgress',
    data: {
      taskId: context.task.id,
      percent: number('percent') ?? Number.NaN,
      ...given({ note: words('note'), reason: words('reason'), inCharge: newCharge(words, context) }),
    },
  }),
};

export const deliverProduct: Action<TaskContext> = {
  command: 'DeliverProduct',
  fields: [
    {
      name: 'product',
      label: 'product',
      kind: 'radio',
      isRequired: true,
      choices: productsOf,
      initial: onlyProduct,
      isShown: (_values, { task }) => task.products.length > 0,
    },
    {
      name: 'productName',
      label: 'productName',
      kind: 'line',
      isRequired: true,
      isShown: ({ product }, { task }) => task.products.length === 0 || product === otherProduct,
    },
    reference,
    { name: 'link', label: 'link', kind: 'link' },
    { name: 'sha256', label: 'sha256', kind: 'sha256', isShown: ({ link = '' }) => link.trim() !== '' },
  ],
  commandFrom: ({ words, text: filled }, { task }) => ({
    type: 'DeliverProduct',
    data: {
      taskId: task.id,
      product: words('productName') ?? filled('product'),
      ...given({
        reference: words('reference'),
        link: words('link'),
        sha256: words('sha256')?.toLowerCase(),
      }),
    },
  }),
};

export const completeTask: Action<TaskContext> = {
  command: 'CompleteTask',
  fields: [{ name: 'result', label: 'result', kind: 'text' }],
  commandFrom: ({ words }, { task }) => ({
    type: 'CompleteTask',
    data: { taskId: task.id, ...given({ result: words('result') }) },
  }),
  beside: ({ task, language }) => stillOpen(task, language),
  asksAgain: ({ task }) => (hasOpen(task) ? 'sendAnyway' : undefined),
};

export const reportObstacle: Action<TaskContext> = {
  command: 'ReportObstacle',
  fields: [text],
  commandFrom: (filled, { task }, newId) => ({
    type: 'ReportObstacle',
    data: { taskId: task.id, obstacleId: newId(), text: filled.text('text') },
  }),
};

export const resolveObstacle: Action<TaskContext> = {
  command: 'ResolveObstacle',
  fields: [
    {
      name: 'obstacleId',
      label: 'obstacle',
      kind: 'choice',
      isRequired: true,
      isOpen: true,
      initial: ({ task, answering }) => openIn(task).obstacles.find(({ id }) => id === answering)?.id,
      choices: ({ task }) => openIn(task).obstacles.map(({ id, text: label }) => ({ value: id, label })),
    },
    text,
  ],
  isFor: ({ task }) => openIn(task).obstacles.length > 0,
  commandFrom: (filled, { task }) => ({
    type: 'ResolveObstacle',
    data: { taskId: task.id, obstacleId: filled.text('obstacleId'), text: filled.text('text') },
  }),
};

/** How far the work was by the last word on it, whose that was, and how far it should be by now. */
function standing({ task, plan, today, language }: TaskContext): string {
  const words = recordWords[language];
  const { progress: last } = task;
  const expected = expectedOf(task, today);
  const said = [
    ...(last === undefined
      ? []
      : [
          words.lastTime(
            percentText(last.percent, language),
            dateText(last.on, language),
            unitNameOn(plan, last.unit, today),
          ),
        ]),
    ...(expected === undefined ? [] : [words.expectedNow(percentText(expected, language))]),
  ];
  return said.join(' ');
}

/** The product that is mostly meant: the one that is still promised, where there is no other. */
function onlyProduct({ task }: TaskContext): string {
  const [first = '', ...others] = openIn(task).products;
  return others.length === 0 ? first : '';
}

/** The products that the task promises, and one more for what it does not. */
function productsOf({ task }: TaskContext): readonly Choice[] {
  const open = new Set(openIn(task).products);
  const promised = task.products.map((product): Choice => ({
    value: product,
    label: product,
    ...(!open.has(product) && { isDelivered: true }),
  }));
  return [...promised, { value: otherProduct, label: otherProduct, isOther: true }];
}
