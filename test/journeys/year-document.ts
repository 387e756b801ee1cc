import type { PlanEvent, RecordedEvent } from '@kehoach/core';

type Said<T extends PlanEvent['type']> = Extract<PlanEvent, { readonly type: T }>['data'];
type Named = (units: readonly string[]) => string;

/** What a log orders, written out as an office writes its plan: letterhead, parts, tasks with labels, recipients. */
export function documentOf(log: readonly RecordedEvent[]): string {
  const [plan] = saidIn(log, 'PlanIssued');
  if (plan === undefined) throw new Error('a log without its plan');
  const units = new Map(saidIn(log, 'UnitRegistered').map(({ unitId, name }) => [unitId, name]));
  const named: Named = (ids) => ids.map((id) => units.get(id) ?? id).join('; ');
  const parts = saidIn(log, 'SectionAdded').map((part) => ({ number: ownNumber(part.number), lines: [part.title] }));
  const orders = saidIn(log, 'TaskAssigned').map((task) => ({
    number: ownNumber(task.number),
    lines: task.kind === 'responsibility' ? [named(task.lead), task.title] : linesOf(task, named),
  }));
  const items = [...parts, ...orders].toSorted((a, b) => (a.number < b.number ? -1 : 1));
  return [
    ...headOf(plan, log[0]?.occurredOn ?? ''),
    ...items.flatMap(({ number, lines: [first, ...rest] }) => [
      `${number.replace(/^[IVX]+\.(?=\d)/, '')}. ${first}`,
      ...rest,
    ]),
    'Nơi nhận:',
    ...(plan.recipients ?? []).map((recipient) => `- ${recipient};`),
    ...Object.values({ onBehalf: plan.signer?.onBehalf, title: plan.signer?.title }),
  ].join('\n\n');
}

function headOf(plan: Said<'PlanIssued'>, issuedOn: string): readonly string[] {
  const [year, month, day] = issuedOn.split('-');
  return [
    (plan.issuerName ?? '').toUpperCase(),
    `Số: ${plan.number}`,
    `${plan.place}, ngày ${day} tháng ${month} năm ${year}`,
    'KẾ HOẠCH',
    plan.title,
    ...(plan.legalBasis ?? []).map(
      ({ number, issuedOn: on = '' }) =>
        `Thực hiện Quyết định số ${number} ngày ${on.split('-').toReversed().join('/')}`,
    ),
    'I. MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích',
    ...(plan.purposes ?? []).map((purpose) => `- ${purpose}`),
    '2. Yêu cầu',
    ...(plan.requirements ?? []).map((requirement) => `- ${requirement}`),
    `3. Các hoạt động mang chủ đề “${plan.theme}”`,
  ];
}

function linesOf(
  { title, text, products = [], lead, coordinating, period }: Said<'TaskAssigned'>,
  named: Named,
): string[] {
  return [
    title,
    ...(text === undefined ? [] : [text]),
    ...(products.length === 0 ? [] : [`- Sản phẩm: ${products.join(', ')}`]),
    `- Đơn vị chủ trì: ${named(lead)}`,
    `- Đơn vị phối hợp: ${named(coordinating)}`,
    `- Thời gian thực hiện: ${period.text}`,
  ];
}

/** "II.1." stands before "II.1.1". */
function ownNumber(number = ''): string {
  return number.replace(/\.$/, '');
}

function saidIn<T extends PlanEvent['type']>(log: readonly RecordedEvent[], type: T): Said<T>[] {
  return log.flatMap((entry) => (entry.type === type ? [entry.data as Said<T>] : []));
}
