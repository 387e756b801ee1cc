import { noDigest, record, writeLog, type PlanEvent } from '@kehoach/core';
import { assert } from 'chai';
import { centreToken, officeToken, openOffice, planId as sampleId, type Office } from '../test-support/office.js';
import { heardWorkers, noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { sampleLog, settled } from '../test-support/sample.js';
import type { ImportElement } from './import.js';
import type { PlanIssueEvent } from './plan-issue-event.js';
import { all, button, one, opened, says, text, typed } from './test-support/import-page.js';

const planId = 'hoa-son.9-kh-syt.2026';
/** The clerk of the office that wrote the document. */
const clerkToken = 'vt:co-quan-so-y-te:planner';

suite('kh-import with a server', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  let office: Office;
  let events: PlanIssueEvent[];
  setup(async () => {
    office = await openOffice(false);
    events = [];
    location.hash = '';
  });

  /** An element that has read the document, on the page of an office. */
  const openedAt = async (
    token: string | (() => Promise<string>) = clerkToken,
    document_?: string,
  ): Promise<ImportElement> => {
    const element = await opened(document_ === undefined ? undefined : '');
    element.removeAttribute('actor-id');
    element.actorId = undefined;
    element.endpoint = office.endpoint;
    element.tokenProvider = typeof token === 'string' ? async () => token : token;
    element.addEventListener('kh-plan-issue', (event) => void events.push(event));
    if (document_ !== undefined) await element.read(document_);
    await settled(document.body);
    return element;
  };
  /** Up to the last question. */
  const ready = async (element: ImportElement): Promise<HTMLElement> => {
    const place = one(element, '#plan-place') as HTMLInputElement;
    if (place.value === '') await typed(element, '#plan-place', 'Tỉnh Hòa Sơn');
    if (all(element, '.panel').length === 0) button(element, 'Ban hành').click();
    await settled(document.body);
    return button(element, 'Xác nhận ban hành');
  };
  const issue = async (element: ImportElement): Promise<void> => {
    (await ready(element)).click();
    await settled(document.body);
  };

  test('issues the plan there, as whoever is signed in, and tells the page', async () => {
    const element = await openedAt();
    assert.include(element.shadowRoot?.textContent ?? '', 'Kế hoạch');
    await issue(element);
    await says(element, 'Đã ban hành kế hoạch trên máy chủ: nhật ký có');
    const [event] = events;
    const entries = await office.entries(event?.planId);
    assert.deepEqual([event?.planId, entries[0]?.by.id, entries[0]?.type], [planId, 'vt', 'PlanIssued']);
    assert.deepEqual(event?.log, entries);
    // Nobody is asked to take along what the server keeps.
    assert.isEmpty(all(element, 'a[download]'));
    button(element, 'Văn bản khác').click();
    await settled(document.body);
    assert.include(element.shadowRoot?.textContent ?? '', 'Tệp nhật ký đã có cũng được tiếp nhận.');
    assert.include(element.shadowRoot?.textContent ?? '', 'chỉ kế hoạch được gửi tới máy chủ của cơ quan khi ban hành');
  });

  test('goes to the plan where the page says where that is, and stays where the page keeps the event', async () => {
    const element = await openedAt();
    element.planPage = '#xem={id}';
    await issue(element);
    await says(element, 'Mở kế hoạch');
    assert.equal(location.hash, `#xem=${planId}`);
    location.hash = '';
    office = await openOffice(false);
    const other = await openedAt();
    other.planPage = '#xem={id}';
    other.addEventListener('kh-plan-issue', (event) => event.preventDefault());
    await issue(other);
    await says(other, 'Mở kế hoạch');
    assert.equal(location.hash, '');
    assert.equal(one(other, '[data-done] a').getAttribute('href'), `#xem=${planId}`);
  });

  for (const [what, control] of [
    ['without a line', { isDown: true }],
    ['when the answer is lost', { lose: 4 }],
  ] as const)
    // Browsers send again by themselves where a connection that was used before is closed.
    test(`${what} says so and keeps the draft; pressed again, the plan is issued once`, async () => {
      const element = await openedAt();
      await office.set(control);
      await issue(element);
      await says(element, 'Không ban hành được: Không nhận được trả lời của máy chủ.');
      assert.lengthOf(events, 0);
      await office.set({ isDown: false, lose: 0 });
      button(element, 'Xác nhận ban hành').click();
      await says(element, 'Đã ban hành kế hoạch trên máy chủ');
      const entries = await office.entries(planId);
      assert.equal(new Set(entries.map(({ id }) => id)).size, entries.length);
      assert.equal(entries.filter(({ type }) => type === 'PlanIssued').length, 1);
    });

  test('has the server read an old Word file, and says what it says of one that is damaged', async () => {
    const element = await openedAt(clerkToken, '');
    const file = await fetch(new URL('/test/fixtures/bang-nhiem-vu.doc', location.href));
    const bytes = new Uint8Array(await file.arrayBuffer());
    await element.read(
      bytes.map((byte, at) => (at > 4000 && at % 37 === 0 ? 255 - byte : byte)),
      'ke-hoach.doc',
    );
    await says(element, 'Tệp .doc bị hỏng');
    realWorkers();
    const heard = heardWorkers();
    await element.read(bytes, 'ke-hoach.doc');
    noWorkers();
    assert.includeMembers(heard, ['asking', 'read']);
    await says(element, '4 nhiệm vụ');
    await says(element, 'Văn bản được đọc từ tệp Word cũ (.doc)');
  });

  test('knows for which office what is read is issued before it asks the server anything of it', async () => {
    const issuers: (string | undefined)[] = [];
    const element = await openedAt(clerkToken, '');
    element.tokenProvider = async () => {
      issuers.push(element.issuer?.unit);
      return clerkToken;
    };
    await element.read(text);
    await settled(document.body);
    assert.isNotEmpty(issuers);
    assert.notInclude(issuers, undefined);
  });

  test('asks once where nobody is signed in', async () => {
    await office.set({ taken: clerkToken });
    const element = await openedAt(clerkToken, '');
    element.tokenProvider = async () => undefined;
    const file = await fetch(new URL('/test/fixtures/bang-nhiem-vu.doc', location.href));
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { fetch: own } = window;
    let posts = 0;
    window.fetch = (...given) => {
      posts += 1;
      return own(...given);
    };
    try {
      await element.read(bytes, 'ke-hoach.doc');
      await says(element, 'Phiên đăng nhập đã hết hạn');
    } finally {
      window.fetch = own;
    }
    assert.equal(posts, 1);
  });

  test('asks for another token where the first is no longer taken', async () => {
    const given = ['vt:old:planner', clerkToken];
    await office.set({ taken: clerkToken });
    let asked = 0;
    const element = await openedAt(async () => given[asked++] ?? '');
    await issue(element);
    await says(element, 'Đã ban hành kế hoạch trên máy chủ');
    assert.deepEqual([asked, events.length], [2, 1]);
  });

  test('says that one is signed out, or may not issue, in the server’s words', async () => {
    const element = await openedAt(centreToken);
    await issue(element);
    await says(element, 'Tài khoản này không được ban hành kế hoạch. Hãy liên hệ người quản trị.');
    await office.set({ taken: 'nobody' });
    button(element, 'Xác nhận ban hành').click();
    await says(element, 'Phiên đăng nhập đã hết hạn');
    assert.lengthOf(events, 0);
  });

  test('tells the page for which office it issues, as corrected, so that somebody of it signs in', async () => {
    const element = await openedAt(async () => `vt:${element.issuer?.unit}:planner`);
    assert.deepEqual(element.issuer, { unit: 'co-quan-so-y-te', name: 'Sở Y tế' });
    await typed(element, '#plan-issuer', 'Sở Giáo dục và Đào tạo');
    assert.deepEqual(element.issuer, { unit: 'co-quan-so-giao-duc-va-dao-tao', name: 'Sở Giáo dục và Đào tạo' });
    await issue(element);
    await says(element, 'Đã ban hành kế hoạch trên máy chủ');
    assert.equal((await office.entries(events[0]?.planId))[0]?.by.unit, 'co-quan-so-giao-duc-va-dao-tao');
    button(element, 'Văn bản khác').click();
    await settled(document.body);
    assert.isUndefined(element.issuer);
    await element.read(writeLog(await sampleLog()));
    await settled(document.body);
    assert.deepEqual(element.issuer, { unit: 'stp', name: 'Sở Tư pháp' });
  });

  test('is refused by the name of the office where one is of another', async () => {
    const element = await openedAt('vt:stp:planner');
    await issue(element);
    await says(element, 'không được ban hành kế hoạch thay “Sở Y tế”');
    assert.lengthOf(events, 0);
  });

  test('says why a plan that is there already is not issued again', async () => {
    await issue(await openedAt());
    const element = await openedAt();
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    await issue(element);
    await says(element, 'Không ban hành được: Chưa ban hành, vì lệnh thứ 1 không được chấp nhận');
  });

  test('slow, is stopped by “Quay lại”: nothing is fired', async () => {
    const element = await openedAt();
    await office.set({ delayMs: 1500 });
    (await ready(element)).click();
    // The server has been asked by then, and has not answered.
    await new Promise((resolve) => setTimeout(resolve, 500));
    button(element, 'Quay lại').click();
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.lengthOf(events, 0);
    assert.isEmpty(all(element, '[data-done]'));
  });

  suite('given a log that was made earlier', () => {
    test('shows what it is, and has the server take it over', async () => {
      const log = writeLog(await sampleLog());
      const element = await openedAt(officeToken, log);
      await says(element, 'Nhật ký “225/KH-STP” có 16 mục.');
      assert.lengthOf(events, 0);
      button(element, 'Tiếp nhận vào máy chủ').click();
      await says(element, 'Máy chủ đã kiểm tra và tiếp nhận nhật ký đến mục thứ 16.');
      assert.equal(writeLog(await office.entries()), log);
      assert.deepEqual(
        events.map(({ planId: id }) => id),
        [sampleId],
      );
      button(element, 'Quay lại').click();
      await says(element, 'Chọn tệp .docx, .xlsx, .pdf, .rtf hoặc .txt');
    });

    test('says what is wrong with one that was changed, cut inside a line, or is against the rules', async () => {
      const entries = await sampleLog();
      const lines = writeLog(entries).trimEnd().split('\n');
      const unlawful: PlanEvent = {
        type: 'TaskCompleted',
        occurredOn: '2022-01-29',
        by: { id: 'x', unit: 'bao' },
        data: { taskId: '3' },
      } as never;
      const { version, digest } = entries.at(-1) ?? { version: 0, digest: noDigest };
      const added = record([unlawful], {
        planId: sampleId,
        version,
        digest,
        now: '2022-12-31T02:00:00.000Z',
        newId: () => '01a2b3c4-0000-7000-8000-000000000001',
      });
      for (const [text, words] of [
        [lines.with(4, (lines[4] ?? '').replace('thi đua', 'thi thử')).join('\n'), 'mục thứ 5 đã bị sửa'],
        [writeLog(entries).slice(0, -40), 'Dòng 16 của nhật ký'],
        [writeLog([...entries, ...added]), 'Mục 17 trái quy tắc nên nhật ký không được tiếp nhận'],
      ] as const) {
        const element = await openedAt(officeToken, text);
        button(element, 'Tiếp nhận vào máy chủ').click();
        await says(element, 'Chưa tiếp nhận được:');
        await says(element, words);
      }
      assert.lengthOf(events, 0);
    });

    test('says who may not, and that no answer came; sent again, it is taken over once', async () => {
      const log = writeLog(await sampleLog());
      const refused = await openedAt(centreToken, log);
      button(refused, 'Tiếp nhận vào máy chủ').click();
      await says(refused, 'Tài khoản này không được ban hành kế hoạch.');
      const element = await openedAt(officeToken, log);
      await office.set({ isDown: true });
      button(element, 'Tiếp nhận vào máy chủ').click();
      await says(element, 'Không nhận được trả lời của máy chủ. Hãy thử lại');
      await office.set({ isDown: false });
      button(element, 'Tiếp nhận vào máy chủ').click();
      await says(element, 'tiếp nhận nhật ký đến mục thứ 16');
      assert.equal(writeLog(await office.entries()), log);
    });

    test('refuses what is no log', async () => {
      const element = await openedAt(officeToken, '{"a":1}\n');
      await says(element, 'Tệp này không phải nhật ký kế hoạch.');
      assert.isTrue((button(element, 'Tiếp nhận vào máy chủ') as HTMLButtonElement).disabled);
    });
  });
});
