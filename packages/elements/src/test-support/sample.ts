import { memoryStore, writeLog, type Command, type RecordedEvent } from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';
import { vietnam } from '@kehoach/profiles';
import { committing, systemClock } from '@kehoach/session';
import type Axe from 'axe-core';
import 'axe-core';

declare const axe: typeof Axe;

type Said = readonly [unit: string, on: string, command: Command];
const units: readonly (readonly [string, string])[] = [
  ['tgpl', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh'],
  ['bao', 'Báo Ninh Thuận'],
];
const assign = (taskId: string, title: string, period: string): Said => [
  'stp',
  '2022-01-28',
  {
    type: 'AssignTask',
    data: {
      taskId,
      number: taskId,
      title,
      sectionId: 's',
      lead: ['tgpl'],
      coordinating: ['bao'],
      period: readPeriod(period),
    },
  },
];

const steps: readonly Said[] = [
  [
    'stp',
    '2022-01-28',
    {
      type: 'IssuePlan',
      data: { number: '225/KH-STP', title: 'Kỷ niệm 25 năm', issuer: 'stp', issuerName: 'Sở Tư pháp' },
    },
  ],
  ...units.map(([unitId, name]): Said => ['stp', '2022-01-28', { type: 'RegisterUnit', data: { unitId, name } }]),
  [
    'stp',
    '2022-01-28',
    { type: 'AddSection', data: { sectionId: 's', number: 'II.', title: 'Nội dung các hoạt động' } },
  ],
  assign('1', 'Tổ chức phát động thi đua', 'Từ ngày 01/01/2022 đến ngày 30/6/2022'),
  assign('2', 'Công tác truyền thông', 'Từ tháng 01/2022 đến hết 15/9/2022'),
  assign('3', 'Tổ chức lễ kỷ niệm', 'Tháng 10/2022'),
  assign('4', 'Báo cáo khi có khó khăn', ''),
  ['stp', '2022-01-28', { type: 'SetTarget', data: { targetId: 'g', text: 'Đáp ứng yêu cầu', value: 100, unit: '%' } }],
  [
    'tgpl',
    '2022-02-10',
    {
      type: 'LaunchEmulation',
      data: { campaignId: 'c', theme: 'Thi đua lập thành tích', period: readPeriod('Tháng 6/2022'), taskId: '1' },
    },
  ],
  ['stp', '2022-03-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn khen thưởng' } }],
  ['tgpl', '2022-03-10', { type: 'ReportProgress', data: { taskId: '2', percent: 60, note: 'Đợt 1' } }],
  ['tgpl', '2022-06-20', { type: 'CompleteTask', data: { taskId: '1', result: 'Đã tổng kết' } }],
  [
    'tgpl',
    '2022-06-21',
    {
      type: 'NominateAward',
      data: {
        nominationId: 'n',
        form: 'giay-khen',
        nominee: { kind: 'collective', name: 'Chi nhánh số 1' },
        merit: 'Dẫn đầu',
      },
    },
  ],
  ['stp', '2022-06-22', { type: 'ReviewNomination', data: { nominationId: 'n', result: 'for' } }],
  [
    'stp',
    '2022-07-01',
    { type: 'GrantAward', data: { nominationId: 'n', authority: 'director', decision: 'QĐ ngày 01/7/2022' } },
  ],
];

/** A small plan of four tasks: done, in work, to come and without a date. On 20 September 2022 one is overdue. */
export async function sampleLog(planId = 'test.sample'): Promise<RecordedEvent[]> {
  const store = memoryStore();
  const say = committing(store, planId, { by: { id: '', unit: '' }, profile: vietnam, today: '2022-12-31' });
  for (const [unit, on, command] of steps) {
    const now = (): number => Date.parse(`${on}T02:00:00Z`);
    const clock = { now, random: systemClock.random };
    const outcome = await say({ ...command, on }, { by: { id: unit, unit }, clock });
    if (!('recorded' in outcome)) throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }
  return [...(await store.read(planId, { after: 0 }))];
}

/** An address at which a text can be fetched. */
export function urlOf(text: string): string {
  return URL.createObjectURL(new Blob([text]));
}

/** Puts elements into the page, in Vietnamese unless told otherwise, and waits until they show something. */
export async function shown(html: string, language = 'vi'): Promise<HTMLElement> {
  const main = document.createElement('main');
  main.lang = language;
  main.setHTMLUnsafe(html);
  document.body.replaceChildren(main);
  await settled(main);
  return main;
}

/** The sample plan inside `kh-plan`, with these elements. */
export async function shownInPlan(
  elements: string,
  attributes = 'actor-id="tgpl" actor-unit="tgpl"',
  language = 'vi',
): Promise<HTMLElement> {
  return shown(
    `<kh-plan src="${urlOf(writeLog(await sampleLog()))}" today="2022-09-20" ${attributes}>${elements}</kh-plan>`,
    language,
  );
}

/** Waits until nothing loads any more and everything is drawn. */
export async function settled(root: HTMLElement): Promise<void> {
  for (let round = 0; round < 1000; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const elements = elementsIn(root).filter(({ localName }) => localName.includes('-'));
    const isLoading = elements.some(
      (element) => element.shadowRoot?.querySelector('.loading') !== null && !element.localName.endsWith('-plan'),
    );
    const isChecking = elements.some((element) => viewOf(element)?.checked === 'checking');
    const isSending = elements.some(({ shadowRoot }) => shadowRoot?.querySelector('[aria-busy="true"]') != null);
    if (round > 4 && !isLoading && !isChecking && !isSending) return;
  }
}

/** Through all shadows: a desk's parts stand in its own. */
function elementsIn(root: ParentNode): Element[] {
  const elements = [...root.querySelectorAll('*')];
  return [...elements, ...elements.flatMap(({ shadowRoot }) => (shadowRoot ? elementsIn(shadowRoot) : []))];
}

/** What an element draws from; until a log is checked, nobody may record. */
function viewOf(element: object): { readonly checked: string } | undefined {
  return 'readyView' in element ? (element.readyView as ReturnType<typeof viewOf>) : undefined;
}

/** All text that an element shows, blanks folded. */
export function textOf(root: ParentNode, selector: string): string {
  const element = root.querySelector(selector);
  return ((element?.shadowRoot ?? element)?.textContent ?? '').replaceAll(/\s+/g, ' ');
}

/** The first match inside an element's shadow. */
export function inside<T extends Element>(root: ParentNode, tag: string, selector: string): T {
  const found = root.querySelector(tag)?.shadowRoot?.querySelector<T>(selector);
  if (found === null || found === undefined) throw new Error(`${tag} ${selector} is not there`);
  return found;
}

/** What axe finds, as `rule: target`; nothing on an accessible page. */
export async function axeFindings(root: HTMLElement): Promise<string[]> {
  const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
