import type { Command, Nomination } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { RecordOpenEvent } from '../agenda/record-open-event.js';
import type { PlanHostElement } from '../plan/plan.js';
import { AsOfEvent } from '../plan/plan-events.js';
import { elementContract } from '../test-support/element-contract.js';
import { longPlan } from '../test-support/long-plan.js';
import { axeFindings, inside, settled, shown, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-awards');

const office = 'actor-id="vp" actor-unit="stp"';
const named = 'actor-id="tgpl" actor-unit="tgpl"';
const nominate = {
  type: 'NominateAward',
  on: '2022-09-10',
  data: {
    nominationId: 'm',
    form: 'bang-khen',
    nominee: { kind: 'collective', name: 'Phòng Nghiệp vụ' },
    merit: 'Xuất sắc',
  },
} as const satisfies Command;

/** The board after these commands, each said by the unit whose page it is. */
async function boardAfter(attributes: string, ...commands: readonly Command[]): Promise<HTMLElement> {
  const root = await shownInPlan('<kh-awards></kh-awards>', attributes);
  const plan = root.querySelector('kh-plan') as PlanHostElement;
  for (const command of commands) assert.property(await plan.send(command), 'recorded');
  await settled(root);
  return root;
}

const texts = (root: ParentNode, selector: string): string[] =>
  [...(root.querySelector('kh-awards')?.shadowRoot?.querySelectorAll(selector) ?? [])].map(
    ({ textContent }) => textContent?.replaceAll(/\s+/g, ' ').trim() ?? '',
  );

/** What pressing the button of these words asks the page to open. */
function openedBy(root: HTMLElement, words: string): RecordOpenEvent['detail'] | undefined {
  let detail: RecordOpenEvent['detail'] | undefined;
  root.addEventListener('kh-record-open', (event) => (detail = event.detail), { once: true });
  const buttons = [...(root.querySelector('kh-awards')?.shadowRoot?.querySelectorAll('button') ?? [])];
  buttons.find(({ textContent }) => textContent.trim() === words)?.click();
  return detail;
}

suite('the board of awards', () => {
  test('shows the campaign, and a commendation with its form, its decision and its days in order', async () => {
    const text = textOf(await shownInPlan('<kh-awards></kh-awards>'), 'kh-awards');
    for (const words of ['Thi đua lập thành tích', 'Chi nhánh số 1', 'Giấy khen', 'Giám đốc sở', 'QĐ'])
      assert.include(text, words);
    const days = ['22/6/2022', '01/7/2022'].map((day) => text.lastIndexOf(day));
    assert.isTrue((days[0] ?? -1) > 0 && (days[0] ?? 0) < (days[1] ?? 0), text);
  });

  test('has five columns, each with its number', async () => {
    const root = await boardAfter(named, nominate);
    assert.deepEqual(texts(root, '.column h3'), [
      'Hướng dẫn 1',
      'Đề nghị 1',
      'Hội đồng xét 0',
      'Người quyết định 0',
      'Kết quả 1',
    ]);
  });

  test('says whose turn it is and for how long, and marks that card alone', async () => {
    const root = await boardAfter(named, nominate);
    assert.deepEqual(texts(root, '.ask b'), ['Phòng Nghiệp vụ']);
    assert.include(texts(root, '.ask')[0], 'Đến lượt: Sở Tư pháp');
    assert.include(texts(root, '.ask')[0], 'Chờ 10 ngày');
    assert.equal(inside(root, 'kh-awards', '.ask .way').getAttribute('aria-label'), 'Đã qua 1 trên 4 bước');
  });

  test('has a button for the one whose turn it is, which asks the page to open the form', async () => {
    const root = await boardAfter(office, nominate);
    const planId = 'test.sample';
    assert.deepEqual(openedBy(root, 'Ghi kết quả xét'), { planId, nominationId: 'm', command: 'ReviewNomination' });
    assert.deepEqual(openedBy(root, 'Thu hồi'), { planId, nominationId: 'n', command: 'RevokeAward' });
    assert.deepEqual(texts(root, '.ask button'), ['Ghi kết quả xét', 'Việc khác']);
    assert.deepEqual(texts(await boardAfter(named, nominate), '.card button'), []);
  });

  test('goes on with the nomination: reviewed, forwarded to whoever decides, granted', async () => {
    const nominationId = 'm';
    const said: readonly Command[] = [
      nominate,
      {
        type: 'ReviewNomination',
        on: '2022-09-12',
        data: { nominationId, result: 'for', votesFor: 8, votesCast: 9, reference: 'Biên bản họp ngày 12/9/2022' },
      },
    ];
    const supported = await boardAfter(office, ...said);
    assert.include(texts(supported, '.authority .ask')[0], '12/9/2022 · Biên bản họp · 8 trên 9 phiếu');
    assert.deepEqual(texts(supported, '.authority button'), ['Trình cấp có thẩm quyền', 'Việc khác']);
    const forwarded = await boardAfter(office, ...said, {
      type: 'ForwardNomination',
      on: '2022-09-13',
      data: { nominationId, to: 'province-chair' },
    });
    assert.include(texts(forwarded, '.authority .ask')[0], 'Đến lượt: Chủ tịch UBND tỉnh');
    assert.deepEqual(texts(forwarded, '.authority .acts button'), ['Ghi quyết định', 'Việc khác']);
  });

  test('says why one was returned, to the unit whose turn it is then', async () => {
    const root = await boardAfter(office, nominate, {
      type: 'ReturnNomination',
      on: '2022-09-12',
      data: { nominationId: 'm', reason: 'Thiếu báo cáo thành tích' },
    });
    assert.include(texts(root, '.proposed .ask')[0], 'Trả lại hồ sơ · Thiếu báo cáo thành tích');
    assert.deepEqual(openedBy(root, 'Đề nghị lại')?.command, 'NominateAward');
  });

  test('lets those who may nominate and launch, and offers nothing to readers', async () => {
    const planId = 'test.sample';
    const root = await boardAfter(named);
    assert.deepEqual(openedBy(root, 'Đề nghị khen thưởng'), { planId, subject: 'emulation', command: 'NominateAward' });
    assert.deepEqual(openedBy(root, 'Phát động thi đua')?.command, 'LaunchEmulation');
    root.querySelector('kh-awards')?.dispatchEvent(new AsOfEvent('2022-06-21'));
    for (let round = 0; round < 100 && texts(root, '.result .card').length > 0; round += 1) await settled(root);
    assert.include(texts(root, '.ask')[0], 'Chi nhánh số 1', texts(root, '.column h3').join());
    assert.deepEqual(texts(root, 'button'), []);
    assert.deepEqual(texts(await shownInPlan('<kh-awards></kh-awards>', ''), 'button'), []);
  });

  test('of a plan without any says what will be here, and offers the next step', async () => {
    const root = await shown('<kh-awards></kh-awards>');
    (root.querySelector('kh-awards') as HTMLElementTagNameMap['kh-awards']).plan = longPlan(1);
    await settled(root);
    assert.include(textOf(root, 'kh-awards'), 'Chưa có phong trào thi đua, đề nghị khen thưởng');
    assert.deepEqual(texts(root, '.column'), []);
  });

  for (const [width, rows] of [
    [1200, 1],
    [700, 5],
  ] as const) {
    test(`at ${width} px has its columns in ${rows} ${rows === 1 ? 'row' : 'rows'}, and axe finds nothing`, async () => {
      const root = await boardAfter(office, nominate);
      root.style.width = `${width}px`;
      const columns = root.querySelector('kh-awards')?.shadowRoot?.querySelectorAll('.column') ?? [];
      assert.equal(new Set([...columns].map((column) => column.getBoundingClientRect().top)).size, rows);
      assert.deepEqual(await axeFindings(root), []);
    });
  }

  test('has the newest of a long list first, more when asked, and all on paper', async () => {
    const root = await shown('<kh-awards></kh-awards>');
    const nominee = { kind: 'collective', name: 'Chi nhánh' } as const;
    const nominations = Array.from({ length: 120 }, (_, at): Nomination => {
      const on = `2022-0${1 + (at % 9)}-01`;
      const steps = [{ state: 'nominated', on } as const];
      return {
        id: String(at),
        form: 'giay-khen',
        nominee,
        merit: `Thành tích ${at}`,
        by: '1',
        state: 'nominated',
        steps,
        said: [],
      };
    });
    const awards = root.querySelector('kh-awards') as HTMLElementTagNameMap['kh-awards'];
    awards.plan = { ...longPlan(1), nominations };
    awards.today = '2022-09-02';
    await settled(root);
    const count = (): number => awards.shadowRoot?.querySelectorAll('.proposed .card').length ?? 0;
    assert.include(texts(root, '.proposed h3')[0], '120');
    assert.include(texts(root, '.proposed .card')[0], 'Chờ 1 ngày');
    assert.equal(count(), 50);
    inside<HTMLButtonElement>(root, 'kh-awards', 'button').click();
    await settled(root);
    assert.equal(count(), 100);
    dispatchEvent(new Event('beforeprint'));
    assert.equal(count(), 120);
    dispatchEvent(new Event('afterprint'));
    assert.equal(count(), 100);
  });
});
