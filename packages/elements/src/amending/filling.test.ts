import { assert } from 'chai';
import { amendmentCommands, readAmendment } from '@kehoach/importer';
import type { Plan } from '@kehoach/core';
import '../define.js';
import './define.js';
import type { PlanHostElement } from '../plan/plan.js';
import { heardWorkers, lastWorker, noWorkers, realWorkers, silentWorkers } from '../reader/test-support/workers.js';
import { axeFindings, inside, settled, shownInPlan, textOf } from '../test-support/sample.js';

const paper = (last = ''): string => `SỞ TƯ PHÁP
Số: 412/KH-STP
Mẫu, ngày 10 tháng 9 năm 2022

KẾ HOẠCH
Sửa đổi, bổ sung Kế hoạch số 225/KH-STP

I. NỘI DUNG SỬA ĐỔI
1. Điều chỉnh thời hạn hoàn thành nhiệm vụ “Công tác truyền thông” thành ngày 15/12/2022.
2. Giao Báo Ninh Thuận chủ trì thay Trung tâm trợ giúp pháp lý nhà nước tỉnh thực hiện nhiệm vụ số 3.
3. Bổ sung nhiệm vụ vào phần II:
“5. Trưng bày ảnh tư liệu
- Đơn vị chủ trì: Báo Ninh Thuận.
- Thời gian: Tháng 11/2022.
- Sản phẩm: Bộ ảnh; Báo cáo trưng bày.”
${last}
Nơi nhận:
- Lưu: VT.
`;
const open = '4. Văn phòng Sở báo cáo Giám đốc Sở trước ngày 30/9/2022.\n';

const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
const form = (language?: string): Promise<HTMLElement> =>
  shownInPlan(
    '<kh-record layout="panel" subject="plan" choice="AmendPlan"></kh-record>',
    'actor-id="stp" actor-unit="stp"',
    language,
  );
const field = (root: HTMLElement, name: string): HTMLInputElement => inside(root, 'kh-record', `[name="${name}"]`);
const press = async (root: HTMLElement, selector: string): Promise<void> => {
  inside<HTMLButtonElement>(root, 'kh-record', selector).click();
  await settled(root);
};

/** As a person chooses a file. */
const choose = async (root: HTMLElement, content: BlobPart, name = 'sua-doi.txt'): Promise<void> => {
  const chosen = new DataTransfer();
  chosen.items.add(new File([content], name));
  const picker = inside<HTMLInputElement>(root, 'kh-record', '[data-paper]');
  picker.files = chosen.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  for (let round = 0; round < 1000; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (!inside<HTMLInputElement>(root, 'kh-record', '[data-paper]').disabled) break;
  }
  await settled(root);
};

suite('the form for an amending paper, filled in from its file', () => {
  setup(() => {
    sessionStorage.clear();
    noWorkers();
  });
  teardown(realWorkers);

  test('holds what the paper says of itself and each change, old beside new, and is accessible', async () => {
    const root = await form();
    await choose(root, paper(open));
    const values = ['number', 'reason', '1.taskId', '1.period', '2.taskId', '3.title', '3.products'];
    assert.deepEqual(
      values.map((name) => field(root, name).value),
      [
        '412/KH-STP',
        'Sửa đổi, bổ sung Kế hoạch số 225/KH-STP',
        '2',
        'ngày 15/12/2022',
        '3',
        'Trưng bày ảnh tư liệu',
        'Bộ ảnh\nBáo cáo trưng bày',
      ],
    );
    const text = textOf(root, 'kh-record');
    for (const words of [
      'sua-doi.txt: 3 thay đổi',
      'Từ tháng 01/2022 đến hết 15/9/2022 (01/01/2022 – 15/9/2022) → ngày 15/12/2022',
      'Trung tâm trợ giúp pháp lý nhà nước tỉnh → Báo Ninh Thuận',
      'chưa được đọc thành thay đổi nào: “Văn phòng Sở báo cáo',
    ])
      assert.include(text, words);
    assert.deepEqual(await axeFindings(root), []);
  });

  test('holds and records what rests, a heading with its task, and a target', async () => {
    const root = await form();
    const more = `SỞ TƯ PHÁP
Số: 413/KH-STP
Mẫu, ngày 12 tháng 9 năm 2022

KẾ HOẠCH
Bổ sung Kế hoạch số 225/KH-STP

Điều 1. Bổ sung Kế hoạch số 225/KH-STP như sau:
1. Tạm dừng nhiệm vụ “Công tác truyền thông”.
2. Bổ sung phần V như sau:
“V. KHO TƯ LIỆU
1. Lập kho ảnh
- Đơn vị chủ trì: Báo Ninh Thuận.
- Thời gian: Tháng 11/2022.”
3. Bổ sung chỉ tiêu: “Tối thiểu 90% hồ sơ được số hóa”.

Nơi nhận:
- Lưu: VT.
`;
    await choose(root, more);
    const text = textOf(root, 'kh-record');
    for (const words of [
      'Tạm dừng nhiệm vụ 2 Công tác truyền thông',
      'Thêm đề mục V KHO TƯ LIỆU',
      'Đặt chỉ tiêu Tối thiểu 90%',
    ])
      assert.include(text, words);
    assert.deepEqual(await axeFindings(root), []);
    const before = (await host(root).entries()).length;
    await press(root, 'button.main');
    await press(root, 'button.main');
    const added = (await host(root).entries()).slice(before);
    assert.deepEqual(
      added.map(({ type }) => type),
      ['PlanAmended', 'TaskSuspended', 'SectionAdded', 'TaskAssigned', 'TargetSet'],
    );
    const [, rests, heading, task, target] = added.map(({ data }) => data as Readonly<Record<string, unknown>>);
    assert.equal(rests?.['reason'], 'Bổ sung Kế hoạch số 225/KH-STP');
    assert.equal(task?.['sectionId'], heading?.['sectionId']);
    assert.deepEqual([target?.['value'], target?.['unit']], [90, '%']);
  });

  test('records exactly what the reader of the paper gives, in one batch', async () => {
    const root = await form();
    const { plan } = (root.querySelector('kh-record') as unknown as { readonly readyView: { readonly plan: Plan } })
      .readyView;
    const { amendment } = readAmendment(paper(), plan);
    const expected = amendment === undefined ? [] : amendmentCommands(amendment, plan, () => '');
    await choose(root, paper());
    const before = (await host(root).entries()).length;
    await press(root, 'button.main');
    await press(root, 'button.main');
    const added = (await host(root).entries()).slice(before);
    assert.deepEqual(
      added.map(({ type, occurredOn }) => [type, occurredOn]),
      [
        ['PlanAmended', '2022-09-10'],
        ['TaskAmended', '2022-09-10'],
        ['TaskReassigned', '2022-09-10'],
        ['TaskAssigned', '2022-09-10'],
      ],
    );
    const bare = (data: object): string => JSON.stringify(sorted({ ...data, ...('title' in data && { taskId: '' }) }));
    assert.deepEqual(
      added.map(({ data }) => bare(data)),
      expected.map(({ data }) => bare(data)),
    );
  });

  test('keeps what a person added, and lets go of what came from another file before', async () => {
    const root = await form();
    await press(root, '[data-add="cancel"]');
    await choose(root, paper());
    await choose(root, paper().replace(/\n2\. Giao.*\n/u, '\n'));
    const groups = [...(root.querySelector('kh-record')?.shadowRoot?.querySelectorAll('.group > legend') ?? [])];
    assert.deepEqual(
      groups.map((each) => each.textContent),
      ['Hủy nhiệm vụ', 'Sửa nhiệm vụ', 'Thêm nhiệm vụ'],
    );
  });

  test('loses a change that is taken out, and survives a reload with its findings', async () => {
    const first = await form();
    await choose(first, paper(open));
    await press(first, '[data-take-out="2"]');
    first.remove();
    const root = await form('en');
    const text = textOf(root, 'kh-record');
    assert.include(text, 'sua-doi.txt was read: 2 changes are');
    assert.include(text, 'were read into no change');
    assert.equal(field(root, '3.title').value, 'Trưng bày ảnh tư liệu');
  });

  test('stays as it is where the file is no paper, and says why', async () => {
    const root = await form();
    await choose(root, paper());
    await choose(root, Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'anh.png');
    assert.include(inside(root, 'kh-record', '[role="alert"]').textContent ?? '', 'ảnh chụp');
    assert.equal(field(root, 'number').value, '412/KH-STP');
  });

  test('says how far the reading of a long paper is, and ends at once when it is stopped', async () => {
    silentWorkers();
    const root = await form();
    const chosen = choose(root, paper());
    const worker = await lastWorker();
    worker.ready();
    worker.say({ is: 'reading', share: 0.25 });
    await new Promise((resolve) => setTimeout(resolve, 1100));
    await settled(root);
    assert.include(inside<HTMLElement>(root, 'kh-record', '.work').innerText, '25%');
    assert.deepEqual(await axeFindings(root), []);
    await press(root, '.work .stop');
    await chosen;
    assert.isTrue(worker.isEnded);
    assert.include(textOf(root, 'kh-record'), 'Đã dừng đọc; không có gì được nhập.');
    assert.equal(field(root, 'number').value, '');
  });

  test('is filled in by a worker where one can be had', async () => {
    realWorkers();
    const heard = heardWorkers();
    const root = await form();
    await choose(root, paper());
    assert.include(textOf(root, 'kh-record'), 'sua-doi.txt: 3 thay đổi');
    assert.equal(heard.at(-1), 'read');
  });

  test('says in words that a reading broke off', async () => {
    silentWorkers();
    const root = await form();
    const chosen = choose(root, paper());
    const worker = await lastWorker();
    worker.ready();
    worker.fail();
    await chosen;
    assert.include(inside(root, 'kh-record', '[role="alert"]').textContent ?? '', 'bị ngắt giữa chừng');
  });

  test('ends the reading when the form is taken away', async () => {
    silentWorkers();
    const root = await form();
    void choose(root, paper()).catch(() => undefined);
    const worker = await lastWorker();
    root.remove();
    await new Promise((resolve) => setTimeout(resolve));
    assert.isTrue(worker.isEnded);
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
