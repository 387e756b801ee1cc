import { historyOf } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import { lacks, officeToken, openOffice, planId, says, shownAt, type Office } from '../test-support/office.js';
import { axeFindings, sampleLog, settled, textOf } from '../test-support/sample.js';

const all = '<kh-awards></kh-awards><kh-history></kh-history>';

/** The office's planner puts a person forward. */
const nominate = (office: Office, name: string, nominationId: string): Promise<void> => {
  const nominee = { kind: 'individual', name };
  const data = { nominationId, form: 'giay-khen', nominee, merit: `Thành tích ${nominationId}` };
  return office.say('NominateAward', data, officeToken);
};

const bothSay = async (root: HTMLElement, words: string): Promise<void> => {
  for (const tag of ['kh-awards', 'kh-history']) await says(root, tag, words);
};

const timesAsked = (office: Office): number =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.endsWith(`${office.endpoint}/plans/${planId}/people`)).length;

suite('a person put forward whom the log names by an id', () => {
  let office: Office;
  setup(async () => {
    performance.clearResourceTimings();
    office = await openOffice(true, 'named-');
    await nominate(office, 'Phạm Kín', 'x');
  });

  test('is shown by the name that the server tells, which nothing keeps; the log has the id', async () => {
    const root = await shownAt(office, all);
    await bothSay(root, 'Phạm Kín');
    for (const tag of ['kh-awards', 'kh-history']) assert.notInclude(textOf(root, tag), 'nv-07');
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    const held = JSON.stringify([await plan.entries(), Object.entries(localStorage)]);
    assert.include(held, 'nv-07');
    assert.notInclude(held, 'Phạm Kín');
    assert.deepEqual(await axeFindings(root), []);
  });

  test('is asked for once, and again when another is put forward', async () => {
    const root = await shownAt(office, all);
    await bothSay(root, 'Phạm Kín');
    await office.say('ReportProgress', { taskId: '2', percent: 70 });
    await nominate(office, 'Phạm Kín', 'y');
    await says(root, 'kh-awards', 'Thành tích y');
    await nominate(office, 'Trần Hai', 'z');
    await bothSay(root, 'Trần Hai');
    await bothSay(root, 'Phạm Kín');
    assert.equal(timesAsked(office), 2);
  });

  for (const people of [
    403,
    404,
    500,
    '',
    '<html>',
    '{"people":null}',
    '{"people":[{"id":"nv-07"},null]}',
    '{"people":[]}',
  ])
    test(`stands by the id where the answer is ${people === '' ? 'empty' : people}, and nothing is said of it`, async () => {
      await office.set({ people });
      const root = await shownAt(office, all);
      await says(root, 'kh-history', 'Chữ ký của máy chủ đúng');
      while (timesAsked(office) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await settled(root);
      await bothSay(root, 'nv-07');
      assert.equal(textOf(root, 'kh-plan').trim(), '');
    });

  test('has a name again once a line that was cut is there', async () => {
    await office.set({ people: 503 });
    const root = await shownAt(office, all);
    await bothSay(root, 'nv-07');
    await office.set({ isDown: true, people: null });
    // A question that was asked just now is not taken for lost: the page hears of it more than once.
    const wakes = setInterval(() => dispatchEvent(new Event('online')), 500);
    await says(root, 'kh-plan', 'Không kết nối').finally(() => clearInterval(wakes));
    await office.set({ isDown: false });
    dispatchEvent(new Event('online'));
    await bothSay(root, 'Phạm Kín');
  });

  test('has none for the next person at the page, who is not told', async () => {
    const root = await shownAt(office, all);
    await bothSay(root, 'Phạm Kín');
    await office.set({ people: 403 });
    const plan = root.querySelector('kh-plan') as HTMLElementTagNameMap['kh-plan'];
    plan.setAttribute('actor-id', 'khac');
    await lacks(root, 'kh-awards', 'Phạm Kín');
    await bothSay(root, 'nv-07');
  });
});

suite('a unit for whose name a row has no room', () => {
  const name = 'Trung tâm trợ giúp pháp lý nhà nước tỉnh';
  const chips = (root: HTMLElement): readonly (readonly [text: string, title: string])[] =>
    [...(root.querySelector('kh-timeline')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-task] .lead') ?? [])].map(
      ({ textContent, title }) => [(textContent ?? '').trim(), title],
    );

  test('stands there by the short name that the directory has, and by its own for the pointer', async () => {
    const office = await openOffice(true, 'named-');
    const root = await shownAt(office, '<kh-timeline></kh-timeline>');
    await says(root, 'kh-timeline', 'TT TGPL');
    for (const [text, title] of chips(root)) {
      assert.equal(text, 'TT TGPL');
      assert.include(title, `Chủ trì: ${name}`);
    }
    assert.deepEqual(await axeFindings(root), []);
  });

  test('stands there by its own where the server tells no other', async () => {
    const office = await openOffice(true, 'named-');
    await office.set({ people: 403 });
    const root = await shownAt(office, '<kh-timeline></kh-timeline>');
    await says(root, 'kh-timeline', name);
    while (timesAsked(office) === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await settled(root);
    for (const [text] of chips(root)) assert.equal(text, name);
  });
});

suite('a form', () => {
  const offered = (root: HTMLElement): readonly string[] =>
    [
      ...(root.querySelector('kh-record')?.shadowRoot?.querySelectorAll<HTMLOptionElement>('datalist option') ?? []),
    ].map(({ value }) => value);
  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; !isSo(); tries += 1) {
      if (tries > 1000) throw new Error(document.querySelector('kh-record')?.shadowRoot?.innerHTML ?? 'waited in vain');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };

  test('offers the staff of the own unit, asked for once when the form is opened', async () => {
    performance.clearResourceTimings();
    const office = await openOffice(true, 'named-');
    const timesTold = (): number =>
      performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(`${office.endpoint}/directory`))
        .length;
    const root = await shownAt(office, '<kh-record layout="panel" task="2"></kh-record>');
    await says(root, 'kh-record', 'Tiến độ');
    assert.equal(timesTold(), 0);
    const record = root.querySelector('kh-record') as HTMLElementTagNameMap['kh-record'];
    record.choice = 'ReportProgress';
    await until(() => offered(root).length > 0);
    assert.deepEqual(offered(root), ['Đỗ Tư']);
    record.choice = 'ReportObstacle';
    await until(() => offered(root).length === 0);
    record.choice = 'ReportProgress';
    await until(() => offered(root).length > 0);
    assert.equal(timesTold(), 1);
  });
});

suite('a log that a server took over', () => {
  const lineIn = (root: HTMLElement): string => {
    const line = root.querySelector('kh-history')?.shadowRoot?.querySelector('[data-taken-over]');
    return `${line?.closest('li')?.querySelector('.entry')?.textContent}: ${line?.textContent}`;
  };

  test('says so at the last entry that was recorded elsewhere, with the name of who did it', async () => {
    const office = await openOffice(true, 'named-');
    await office.say('ReportProgress', { taskId: '2', percent: 70 });
    const root = await shownAt(office, all);
    await says(root, 'kh-history', 'Tiếp nhận');
    const day = /ngày \d\d\/\d\d?\/\d{4} \d\d:\d\d/;
    assert.match(lineIn(root), day);
    assert.equal(
      lineIn(root).replace(day, 'ngày …'),
      'mục 16: Tiếp nhận từ nhật ký lập trước, đến mục 16, ngày …, người tiếp nhận: Lê Bình',
    );
    root.lang = 'en';
    await says(root, 'kh-history', 'Taken over from a log kept before, up to entry 16, on ');
    assert.match(lineIn(root), /^entry 16: .*, by Lê Bình$/);
    assert.deepEqual(await axeFindings(root), []);
  });

  test('says so in the history of each task of which there were entries, at the last of them', async () => {
    const office = await openOffice();
    await office.say('ReportProgress', { taskId: '2', percent: 70 });
    const root = await shownAt(office, all);
    await says(root, 'kh-history', 'Tiếp nhận');
    const history = root.querySelector('kh-history') as HTMLElementTagNameMap['kh-history'];
    for (const task of ['1', '2']) {
      const own = historyOf(await sampleLog(), { taskId: task })[0]?.version;
      history.task = task;
      await settled(root);
      assert.match(lineIn(root), new RegExp(`^mục ${own}: Tiếp nhận .* đến mục 16,`), task);
      assert.lengthOf(history.shadowRoot?.querySelectorAll('[data-taken-over]') ?? [], 1);
    }
    history.task = 'none';
    await settled(root);
    assert.notInclude(textOf(root, 'kh-history'), 'Tiếp nhận');
  });

  test('by somebody whom no directory names is told by the subject', async () => {
    const root = await shownAt(await openOffice(), all);
    await says(root, 'kh-history', 'người tiếp nhận: stp');
  });

  test('is not said of a log that began here, of another entry than stands there, nor where it cannot be read', async () => {
    const office = await openOffice();
    const { takenOver, ...head } = await office.head();
    for (const told of [undefined, null, 7, {}, { ...takenOver, digest: '0'.repeat(64) }, { ...takenOver, by: 7 }]) {
      await office.set({ head: JSON.stringify({ ...head, takenOver: told }) });
      const root = await shownAt(office, all);
      await says(root, 'kh-history', 'Chữ ký của máy chủ đúng');
      assert.notInclude(textOf(root, 'kh-history'), 'Tiếp nhận');
      assert.equal(textOf(root, 'kh-plan').trim(), '');
    }
  });
});
