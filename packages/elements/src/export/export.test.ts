import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import './define.js';
import '../plan/define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from '../test-support/sample.js';

elementContract('kh-export');

suite('putting a plan on paper', () => {
  const optionsIn = (root: HTMLElement, name: string): readonly string[] =>
    [...inside<HTMLSelectElement>(root, 'kh-export', `select[name="${name}"]`).options].map(({ label }) => label);

  /** The file that a press gives away. */
  async function fileOf(
    root: HTMLElement,
    paper: string,
  ): Promise<{ readonly name: string; readonly text: string; readonly bytes: Uint8Array }> {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    let file = new Blob();
    const given = new Promise<string>((done) => {
      URL.createObjectURL = (blob) => createObjectURL((file = blob as Blob));
      HTMLAnchorElement.prototype.click = function give(this: HTMLAnchorElement) {
        done(this.download);
      };
    });
    try {
      inside<HTMLElement>(root, 'kh-export', `[data-paper="${paper}"]`).click();
      const name = await given;
      return { name, text: await file.text(), bytes: new Uint8Array(await file.arrayBuffer()) };
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
  }

  test('offers the units at work, and the times of which offices report', async () => {
    const root = await shownInPlan('<kh-export></kh-export>');
    assert.deepEqual(optionsIn(root, 'unit'), [
      'Cả kế hoạch',
      'Báo Ninh Thuận',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
    ]);
    assert.deepEqual(optionsIn(root, 'time'), [
      'Từ ngày ban hành đến nay',
      'Quý III năm 2022',
      'Quý II năm 2022',
      'Tháng 9 năm 2022',
      'Tháng 8 năm 2022',
      '6 tháng cuối năm 2022',
      'Năm 2022',
      'Từ ngày … đến ngày …',
    ]);
    const chosen = ['unit', 'time'].map(
      (name) => inside<HTMLSelectElement>(root, 'kh-export', `select[name="${name}"]`).selectedOptions[0]?.text,
    );
    assert.deepEqual(chosen, ['Cả kế hoạch', 'Từ ngày ban hành đến nay']);
  });

  test('gives a file of what is chosen, and says so', async () => {
    const root = await shownInPlan('<kh-export></kh-export>');
    const unit = inside<HTMLSelectElement>(root, 'kh-export', 'select[name="unit"]');
    unit.value = 'bao';
    unit.dispatchEvent(new Event('change'));
    const { name, text } = await fileOf(root, 'page');
    assert.equal(name, '225-KH-STP-trang-bao-ninh-thuan.html');
    assert.include(text, '<p class="as-of">Báo Ninh Thuận</p>');
    assert.include(textOf(root, 'kh-export'), 'Đã tạo tệp 225-KH-STP-trang-bao-ninh-thuan.html.');
  });

  const type = (root: HTMLElement, name: string, text: string): void => {
    const field = inside<HTMLInputElement>(root, 'kh-export', `[name="${name}"]`);
    field.value = text;
    field.dispatchEvent(new Event('change'));
  };

  test('puts on the report what is typed for it, for the days that are typed', async () => {
    const root = await shownInPlan('<kh-export></kh-export>');
    type(root, 'time', 'other');
    await new Promise((resolve) => setTimeout(resolve));
    const typed = {
      from: '1/7/2022',
      until: '15/9/2022',
      number: '07/BC-STP',
      issuedOn: '03/10/2022',
      issuer: 'Thanh tra Sở',
      parent: 'UBND tỉnh',
      addressee: 'Bộ Tư pháp; UBND tỉnh',
    };
    for (const [name, text] of Object.entries(typed)) type(root, name, text);
    const { name, bytes } = await fileOf(root, 'report');
    assert.equal(name, '225-KH-STP-bao-cao.docx');
    const words = wordsIn(bytes);
    for (const part of [
      'Số: 07/BC-STP',
      'ngày 03 tháng 10 năm 2022',
      'THANH TRA SỞ',
      '- Bộ Tư pháp;- UBND tỉnh.',
      '(từ ngày 01/7/2022 đến ngày 15/9/2022)',
    ])
      assert.include(words, part);
  });

  test('says below a field that it is not right, leads there, and makes no paper', async () => {
    const root = await shownInPlan('<kh-export></kh-export>');
    /** What is said below the field to which the focus was led. */
    const said = async (paper = 'report'): Promise<string> => {
      inside<HTMLElement>(root, 'kh-export', `[data-paper="${paper}"]`).click();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const { shadowRoot } = root.querySelector('kh-export') as HTMLElement;
      const field = shadowRoot?.activeElement;
      const below = shadowRoot?.getElementById(field?.getAttribute('aria-describedby') ?? '');
      assert.equal(inside(root, 'kh-export', '[role="status"]').textContent, '');
      assert.equal(field?.getAttribute('aria-invalid'), 'true');
      return `${field?.getAttribute('name')}: ${below?.textContent}`;
    };
    type(root, 'issuedOn', '31/2/2022');
    assert.equal(await said(), 'issuedOn: Hãy nhập ngày/tháng/năm, ví dụ 20/9/2022.');
    assert.isTrue(inside<HTMLDetailsElement>(root, 'kh-export', 'details').open);
    type(root, 'issuedOn', '');
    await new Promise((resolve) => setTimeout(resolve));
    assert.isNull(inside(root, 'kh-export', '[name="issuedOn"]').getAttribute('aria-invalid'));
    type(root, 'answerBy', 'mai');
    assert.match(await said('reminder'), /^answerBy: Hãy/u);
    type(root, 'time', 'other');
    await new Promise((resolve) => setTimeout(resolve));
    assert.match(await said(), /^from: Hãy/u);
    type(root, 'from', '2/7/2022');
    type(root, 'until', '1/7/2022');
    assert.match(await said(), /^from: .*sau “Đến ngày”/u);
    for (const [from, until, sentence] of [
      ['1/7/2012', '1/7/2022', /^from: .*không quá 10 năm/u],
      ['1/1/2021', '31/12/2021', /^until: .*trước ngày ban hành/u],
      ['1/1/2099', '31/12/2099', /^from: .*chưa bắt đầu/u],
    ] as const) {
      type(root, 'from', from);
      type(root, 'until', until);
      assert.match(await said(), sentence);
    }
    assert.lengthOf([...(root.querySelector('kh-export')?.shadowRoot?.querySelectorAll('.wrong') ?? [])], 1);
    // A paper that bears none of it is made.
    assert.equal((await fileOf(root, 'table')).name, '225-KH-STP-du-lieu.csv');
  });

  const wordsIn = (bytes: Uint8Array): string => {
    const { 'word/document.xml': document = new Uint8Array() } = unzipSync(bytes);
    return strFromU8(document).replaceAll(/<[^>]+>/g, '');
  };
  const onDay = async (day: string): Promise<HTMLElement> =>
    shown(`<kh-export src="${urlOf(writeLog(await sampleLog()))}" today="${day}"></kh-export>`);
  const offered = (root: HTMLElement): readonly (string | undefined)[] =>
    [...(root.querySelector('kh-export')?.shadowRoot?.querySelectorAll<HTMLElement>('[data-paper]') ?? [])].map(
      ({ dataset }) => dataset['paper'],
    );

  test('offers a submission while somebody waits for a decision, and minutes once the council has met', async () => {
    const always = ['report', 'reminder', 'sheet', 'calendar', 'page', 'table'];
    assert.deepEqual(offered(await onDay('2022-06-21')), always);
    assert.deepEqual(offered(await onDay('2022-06-25')), [
      'report',
      'reminder',
      'submission',
      'minutes',
      ...always.slice(2),
    ]);
    assert.deepEqual(offered(await onDay('2022-07-02')), ['report', 'reminder', 'minutes', ...always.slice(2)]);
  });

  test('gives the submission to whoever is chosen, and the minutes of the council', async () => {
    const root = await onDay('2022-06-25');
    const deciding = ['Giám đốc sở', 'Chủ tịch UBND huyện', 'Chủ tịch UBND xã'];
    assert.deepEqual(optionsIn(root, 'authority'), ['Chọn…', ...deciding]);
    inside<HTMLElement>(root, 'kh-export', '[data-paper="submission"]').click();
    await settled(root);
    assert.include(textOf(root, 'kh-export'), 'Cần chọn người quyết định', 'none of several is chosen by the page');
    type(root, 'authority', 'commune-chair');
    const submission = await fileOf(root, 'submission');
    assert.equal(submission.name, '225-KH-STP-to-trinh.docx');
    assert.include(wordsIn(submission.bytes), 'Kính gửi: Chủ tịch UBND xã');
    const minutes = await fileOf(root, 'minutes');
    assert.equal(minutes.name, '225-KH-STP-bien-ban.docx');
    assert.include(wordsIn(minutes.bytes), 'Chi nhánh số 1');
  });

  test('says that there is nothing to push for where nothing is late', async () => {
    const root = await shown(`<kh-export src="${urlOf(writeLog(await sampleLog()))}" today="2022-06-30"></kh-export>`);
    inside<HTMLElement>(root, 'kh-export', '[data-paper="reminder"]').click();
    for (let round = 0; round < 200 && !textOf(root, 'kh-export').includes('không có gì'); round += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.include(textOf(root, 'kh-export'), 'Không có nhiệm vụ quá hạn; không có gì để đôn đốc.');
  });
});
