import { assert } from 'chai';
import { noWorkers, realWorkers } from '../reader/test-support/workers.js';
import { settled } from '../test-support/sample.js';
import { openOffice, type Office } from '../test-support/office.js';
import type { ImportElement } from './import.js';
import type { PlanIssueEvent } from './plan-issue-event.js';
import { all, button, one, opened, says } from './test-support/import-page.js';

const planId = 'hoa-son.9-kh-syt.2026';
const clerkToken = 'vt:so-y-te:planner';
const sheet = `SỞ Y TẾ
Số: 9/KH-SYT
Hòa Sơn, ngày 03 tháng 02 năm 2026

KẾ HOẠCH
Tiêm chủng mở rộng

(Số liệu tính đến ngày 30/6/2026)

TT | Nội dung | Chủ trì | Thời hạn | Tiến độ (%) | Trạng thái | Khó khăn, vướng mắc
1 | Rà soát đối tượng | Sở Y tế | 30/9/2026 | 40 | |
2 | Tổ chức tiêm | Trạm Y tế các xã | 30/9/2026 | 20 | | Thiếu vắc xin
3 | Tập huấn | Trạm Y tế các xã | 30/9/2026 | | Tạm dừng từ 15/4/2026: chờ tài liệu |

Nơi nhận:
- Lưu: VT.

GIÁM ĐỐC
`;

suite('a follow-up sheet that is issued on a server', () => {
  suiteSetup(noWorkers);
  suiteTeardown(realWorkers);
  let office: Office;
  let events: PlanIssueEvent[];
  setup(async () => {
    office = await openOffice(false);
    events = [];
    location.hash = '';
  });

  /** An element at which a clerk has confirmed that the plan be issued. */
  async function issuedAt(): Promise<ImportElement> {
    const element = await opened('');
    element.removeAttribute('actor-id');
    element.actorId = undefined;
    element.endpoint = office.endpoint;
    element.planPage = '#xem={id}';
    element.tokenProvider = async () => clerkToken;
    element.addEventListener('kh-plan-issue', (event) => void events.push(event));
    await element.read(sheet);
    await settled(document.body);
    button(element, 'Ban hành').click();
    await settled(document.body);
    button(element, 'Xác nhận ban hành').click();
    await settled(document.body);
    return element;
  }
  const told = async (): Promise<unknown> =>
    (await office.entries(planId))
      .filter(({ occurredOn }) => ['2026-04-15', '2026-06-30'].includes(occurredOn))
      .map(({ type, occurredOn, by }) => [type, occurredOn, by.id, by.unit]);
  const recorded = [
    ['TaskProgressed', '2026-06-30', 'vt', 'so-y-te'],
    ['TaskSuspended', '2026-04-15', 'vt', 'so-y-te'],
  ];

  test('has what whoever is signed in may say of its tasks recorded there; what others must say is told', async () => {
    const element = await issuedAt();
    await says(element, 'Chưa ghi được một phần tình hình nêu trong bảng:');
    assert.deepEqual(await told(), recorded);
    const reasons = all(element, '.panel[role=alert] li').map(({ innerText }) => innerText);
    assert.lengthOf(reasons, 1);
    assert.match(reasons[0] ?? '', /^2\. Tổ chức tiêm: .*đơn vị/u);
    assert.deepEqual(events[0]?.log, await office.entries(planId));
    // It stays to be read: nobody is led away from it.
    assert.equal(location.hash, '');
    assert.isEmpty(all(element, '.panel[role=alert] button'));
  });

  test('says why the server took none of it, and sends it again once, when it is asked to', async () => {
    await office.set({ statuses: [503] });
    const element = await issuedAt();
    await says(element, 'Máy chủ không nhận.');
    assert.deepEqual(await told(), []);
    one(element, '.panel[role=alert] button').click();
    await says(element, 'Tổ chức tiêm: ');
    assert.deepEqual(await told(), recorded);
  });
});
