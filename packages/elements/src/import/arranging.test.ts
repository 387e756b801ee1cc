import { assert } from 'chai';
import { noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { axeFindings, settled } from '../test-support/sample.js';
import type { ImportElement } from './import.js';
import { all, asked, button, heard, one, opened, text, typed } from './test-support/import-page.js';

const titles = (element: ImportElement): string[] =>
  all(element, '.task h4').map(({ textContent }) => (textContent ?? '').trim());

/** A document under review, with its first or another task open and what rearranges it shown. */
async function arranging(at = 0, document_ = text): Promise<ImportElement> {
  const element = await opened(document_);
  all(element, '.task > button')[at]?.click();
  await settled(document.body);
  (one(element, '.arrange') as HTMLDetailsElement).open = true;
  return element;
}

async function pressed(element: ImportElement, label: string): Promise<void> {
  button(element, label).click();
  await settled(document.body);
}

async function chosen(element: ImportElement, words: string): Promise<void> {
  all(element, '.piece')
    .find(({ textContent }) => textContent?.includes(words))
    ?.click();
  await settled(document.body);
}

suite('a plan under review, put in another order', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  teardown(() => {
    sessionStorage.clear();
    document.body.replaceChildren();
  });

  test('a task is split by its lines, and that is undone', async () => {
    const element = await arranging();
    const field = one(element, "[id$='-split']") as HTMLTextAreaElement;
    field.value = 'Rà soát trẻ em\nRà soát người lớn';
    await pressed(element, 'Tách nhiệm vụ');
    assert.deepEqual(titles(element), ['I.1Rà soát trẻ em', 'I.1Rà soát người lớn', 'I.2Tổ chức tiêm']);
    await pressed(element, 'Hoàn tác');
    assert.deepEqual(titles(element), ['I.1Rà soát đối tượng', 'I.2Tổ chức tiêm']);
  });

  test('a task is joined to the one before it; the first has none', async () => {
    const first = await arranging(0);
    assert.isTrue((button(first, 'Gộp vào nhiệm vụ trước') as HTMLButtonElement).disabled);
    const element = await arranging(1);
    await pressed(element, 'Gộp vào nhiệm vụ trước');
    assert.deepEqual(titles(element), ['I.1Rà soát đối tượng; Tổ chức tiêm']);
  });

  test('tasks change places, and one is added behind another', async () => {
    const element = await arranging(1);
    await pressed(element, 'Chuyển lên');
    assert.deepEqual(titles(element), ['I.2Tổ chức tiêm', 'I.1Rà soát đối tượng']);
    (one(element, "[id$='-added']") as HTMLTextAreaElement).value = 'Họp giao ban';
    await pressed(element, 'Thêm nhiệm vụ');
    assert.deepEqual(titles(element), ['I.2Tổ chức tiêm', 'Họp giao ban', 'I.1Rà soát đối tượng']);
  });

  test('what the chosen paragraph is, a person says below the paper', async () => {
    const element = await opened(text.replace('\nNơi nhận', '\nPhấn đấu tiêm cho 500 trẻ.\n\nNơi nhận'));
    await chosen(element, '2. Tổ chức tiêm');
    assert.equal(one(element, ".use [aria-pressed='true']").innerText, 'Nhiệm vụ');
    button(element, 'Đề mục').click();
    await settled(document.body);
    assert.deepEqual(titles(element), ['I.1Rà soát đối tượng']);
    assert.include(
      all(element, '.part .print').map(({ textContent }) => textContent),
      '2. Tổ chức tiêm',
    );
  });

  test('what is only worth knowing is counted beside what is to be looked at', async () => {
    const element = await opened(text.replace('\nNơi nhận:\n- Lưu: VT.\n', ''));
    const notes = all(element, ".finding[data-severity='note']").length;
    assert.isAbove(notes, 0);
    assert.include(one(element, '.bar h2').innerText, `, ${notes} điểm lưu ý`);
  });

  test('head and signature are put right in the plan, and not below the paper', async () => {
    const element = await opened();
    await chosen(element, 'KẾ HOẠCH');
    assert.lengthOf(all(element, '.use'), 0);
  });

  test('a unit by the name of another one is that one', async () => {
    const element = await opened();
    const unit = all(element, '[data-unit]')[1] as HTMLInputElement;
    await typed(element, `[data-unit='${unit.dataset['unit']}']`, 'Trung tâm Kiểm soát bệnh tật');
    assert.lengthOf(all(element, '[data-unit]'), 1);
  });

  test('each unit is told to be in the office’s directory or not, with a token that was renewed', async () => {
    const element = await opened('');
    const asked: (string | null)[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = async (_, init) => {
      asked.push(new Headers(init?.headers).get('authorization'));
      const units = [{ id: 'kiem-soat', name: 'Trung tâm Kiểm soát bệnh tật' }];
      return asked.length === 1 ? new Response('', { status: 401 }) : Response.json({ units, people: [] });
    };
    Object.assign(element, { endpoint: '/office', tokenProvider: async () => `token-${asked.length + 1}` });
    await element.read(text);
    while (asked.length < 2) await settled(document.body);
    globalThis.fetch = fetch;
    await settled(document.body);
    const hints = all(element, '[data-unit]').map((field) => field.parentElement?.querySelector('.hint')?.textContent);
    assert.deepEqual(hints, ['có trong danh bạ', 'chưa có trong danh bạ']);
    assert.deepEqual(asked, ['Bearer token-1', 'Bearer token-2']);
  });

  test('legal basis, recipients and signer go into the log', async () => {
    const element = await opened();
    await typed(element, '#plan-legalBasis', 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020');
    await typed(element, '#plan-recipients', 'Các Trạm Y tế;\nLưu: VT.');
    await typed(element, '#plan-signerName', 'Người ký');
    const logs = heard(element);
    (await asked(element)).click();
    while (logs.length === 0) await settled(document.body);
    const issued = logs[0]?.[0];
    const data = issued?.type === 'PlanIssued' ? issued.data : undefined;
    assert.deepEqual(data?.legalBasis, [{ number: '30/2020/NĐ-CP', issuedOn: '2020-03-05' }]);
    assert.deepEqual(data?.recipients, ['Các Trạm Y tế;', 'Lưu: VT.']);
    assert.equal(data?.signer?.name, 'Người ký');
  });

  /** An element on a page that was loaded again. */
  async function reloaded(actorId: string): Promise<ImportElement> {
    document.body.replaceChildren();
    const element = document.createElement('kh-import');
    element.actorId = actorId;
    document.body.append(element);
    await settled(document.body);
    return element;
  }

  test('a review goes on after a reload, for the same person alone', async () => {
    await typed(await opened(), '#plan-title', 'Tiêm chủng năm 2026');
    const element = await reloaded('van-thu-so');
    assert.include(one(element, '.kept').innerText, 'Tiêm chủng năm 2026');
    await pressed(element, 'Tiếp tục rà soát');
    while (all(element, '.piece').length === 0) await settled(document.body);
    assert.equal((one(element, '#plan-title') as HTMLTextAreaElement).value, 'Tiêm chủng năm 2026');
    assert.include(one(element, '.hint.changed').innerText, 'Tiêm chủng mở rộng');
    assert.lengthOf(all(await reloaded('nguoi-khac'), '.kept'), 0);
    assert.lengthOf(all(await reloaded('van-thu-so'), '.kept'), 0);
  });

  test('what was put right can be undone after a reload too, step by step, back to what was read', async () => {
    const element = await opened();
    const titleIn = (root: ImportElement): string => (one(root, '#plan-title') as HTMLTextAreaElement).value;
    const read = titleIn(element);
    for (const title of ['Một', 'Hai', 'Ba']) await typed(element, '#plan-title', title);
    await pressed(element, 'Hoàn tác');
    const again = await reloaded('van-thu-so');
    assert.include(one(again, '.kept').innerText, 'Hai');
    await pressed(again, 'Tiếp tục rà soát');
    while (all(again, '.piece').length === 0) await settled(document.body);
    for (const title of ['Hai', 'Một', read]) {
      assert.equal(titleIn(again), title);
      if (title !== read) await pressed(again, 'Hoàn tác');
    }
    assert.lengthOf(all(again, '.hint.changed'), 0);
    await typed(again, '#plan-title', 'Bốn');
    const third = await reloaded('van-thu-so');
    assert.include(one(third, '.kept').innerText, 'Bốn');
  });

  test('a finding that was looked at stays so after a reload', async () => {
    const element = await opened();
    one(element, '.finding button').click();
    await settled(document.body);
    await pressed(element, 'Đã xem');
    const again = await reloaded('van-thu-so');
    await pressed(again, 'Tiếp tục rà soát');
    while (all(again, '.piece').length === 0) await settled(document.body);
    assert.lengthOf(all(again, '.finding[data-seen]'), 1);
  });

  test('another document drops a review that waits only after a person says so', async () => {
    await typed(await opened(), '#plan-title', 'Tiêm chủng năm 2026');
    const element = await reloaded('van-thu-so');
    await element.read(text.replace('Tiêm chủng mở rộng', 'Khám sức khỏe'));
    await settled(document.body);
    assert.lengthOf(all(element, '.piece'), 0);
    await pressed(element, 'Giữ lại, sửa tiếp');
    assert.lengthOf(all(element, '.kept'), 1);
    await element.read(text.replace('Tiêm chủng mở rộng', 'Khám sức khỏe'));
    await settled(document.body);
    await pressed(element, 'Bỏ các chỗ đã sửa');
    while (all(element, '.piece').length === 0) await settled(document.body);
    assert.equal((one(element, '#plan-title') as HTMLTextAreaElement).value, 'Khám sức khỏe');
  });

  test('what was begun is gone once nobody is signed in', async () => {
    const element = await opened();
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    assert.isNotNull(sessionStorage.getItem('kehoach.review'));
    element.actorId = undefined;
    await settled(document.body);
    assert.isNull(sessionStorage.getItem('kehoach.review'));
  });

  test('where the page names nobody, none is kept', async () => {
    const element = await opened();
    element.actorId = undefined;
    await settled(document.body);
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    assert.isNull(sessionStorage.getItem('kehoach.review'));
  });

  test('a browser that keeps nothing is said to', async () => {
    const element = await opened();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    Storage.prototype.setItem = setItem;
    assert.include(one(element, "[role='alert']").innerText, 'Trình duyệt không giữ được bản rà soát này');
    await typed(element, '#plan-title', 'Tiêm chủng năm 2027');
    assert.lengthOf(all(element, "[role='alert']"), 0);
  });

  test('what is damaged there is none', async () => {
    sessionStorage.setItem('kehoach.review', '{"shape":2,"actorId":"van-thu-so","draft":{}}');
    const element = await reloaded('van-thu-so');
    assert.lengthOf(all(element, '.kept'), 0);
    assert.lengthOf(all(element, 'input[type=file]'), 1);
  });

  test('a plan that is issued is under review no more once its log is taken along', async () => {
    const element = await opened();
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    const logs = heard(element);
    (await asked(element)).click();
    while (logs.length === 0) await settled(document.body);
    assert.isNotNull(sessionStorage.getItem('kehoach.review'));
    const link = one(element, '[data-done] a');
    link.addEventListener('click', (event) => event.preventDefault());
    link.click();
    assert.isNull(sessionStorage.getItem('kehoach.review'));
  });

  test('a review that was left is offered no more', async () => {
    const element = await opened();
    await typed(element, '#plan-title', 'Tiêm chủng năm 2026');
    await pressed(element, 'Văn bản khác');
    await pressed(element, 'Bỏ các chỗ đã sửa');
    assert.lengthOf(all(element, '.kept'), 0);
    assert.isNull(sessionStorage.getItem('kehoach.review'));
  });

  for (const scheme of ['light', 'dark'])
    test(`axe finds nothing where all is open, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await arranging();
      for (const details of all(element, 'details')) (details as HTMLDetailsElement).open = true;
      await chosen(element, '2. Tổ chức tiêm');
      assert.deepEqual(await axeFindings(element), []);
      document.documentElement.style.colorScheme = '';
    });
});
