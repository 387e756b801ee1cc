import { noDigest, replay, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { render } from 'lit';
import { entryTemplate } from './entry.js';
import { notesOf } from './log-notes.js';

const period = (text: string): object => ({ text, kind: 'unstated' });

function entries(...said: readonly (readonly [type: string, data: unknown])[]): readonly RecordedEvent[] {
  return said.map(
    ([type, data], index) =>
      ({
        id: `e${index + 1}`,
        planId: 'p',
        version: index + 1,
        type,
        schema: 1,
        recordedAt: '2022-06-05T18:30:00.000Z',
        occurredOn: '2022-06-05',
        by: { id: 'a', unit: 'stp', name: 'Văn thư' },
        data,
        previous: noDigest,
        digest: noDigest,
      }) as unknown as RecordedEvent,
  );
}

function told(log: readonly RecordedEvent[], at: number, plan = replay([])): HTMLElement {
  const row = document.createElement('div');
  const context = {
    plan,
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
    hasTask: true,
    notes: notesOf(log),
  } as const;
  render(entryTemplate(log[at] as RecordedEvent, context), row);
  return row;
}

const assigned = ['TaskAssigned', { taskId: 't', number: '1', title: 'Cũ', lead: [], coordinating: [], period: period('Quý I') }] as const; // prettier-ignore

suite('an entry of the log', () => {
  test('tells when it was written down, by whom and as which entry, in words that can be read on paper', () => {
    const text = told(entries(['TaskProgressed', { taskId: 't', percent: 12.5, note: 'Dòng một\nDòng hai' }]), 0);
    for (const words of ['05/6/2022', 'ghi lúc 06/6/2022 01:30', 'mục 1', 'Văn thư', '12,5%'])
      assert.include(text.textContent, words);
    document.body.append(text);
    assert.include(text.textContent, 'Dòng một\nDòng hai');
    text.remove();
  });

  test('that was withdrawn is struck through, with the reason and by whom', () => {
    const log = entries(
      ['TaskProgressed', { taskId: 't', percent: 50 }],
      ['EntryWithdrawn', { entryId: 'e1', reason: 'Nhầm nhiệm vụ' }],
    );
    const row = told(log, 0);
    assert.include(row.querySelector('s')?.textContent, '50%');
    assert.include(row.querySelector('.withdrawn')?.textContent, 'Đã rút lại ngày 05/6/2022 (stp): Nhầm nhiệm vụ');
    assert.include(told(log, 1).textContent, '#1 · Nhầm nhiệm vụ');
  });

  test('that changes a task shows the old words beside the new ones', () => {
    const log = entries(
      assigned,
      ['TaskAmended', { taskId: 't', number: '9/KH', reason: 'Sửa', title: 'Mới', period: period('Quý II') }],
      ['TaskAmended', { taskId: 't', number: '10/KH', reason: 'Sửa nữa', title: 'Mới hơn' }],
    );
    assert.include(told(log, 1).textContent, '“Cũ” → “Mới” · “Quý I” → “Quý II”');
    assert.include(told(log, 2).textContent, '“Mới” → “Mới hơn”');
  });

  test('tells what a person put right in the reading by the names of fields, with days as they are written', () => {
    const put = (field: string, read: string, corrected: string): object => ({ field, read, corrected });
    const log = entries(
      [
        'PlanIssued',
        { number: '1', title: 'K', corrections: [put('issuedOn', '', '2026-01-12'), put('tasks', 'Mục', '')] },
      ],
      ['TaskAssigned', { ...assigned[1], corrections: [put('title', 'Tên', 'Cũ'), put('xyz', 'a', 'b')] }],
    );
    assert.include(told(log, 0).textContent, 'K · bổ sung ngày ban hành: 12/01/2026 · bỏ nhiệm vụ: “Mục”');
    assert.include(told(log, 1).textContent, 'sửa tên nhiệm vụ: “Tên” → “Cũ” · sửa xyz: “a” → “b”');
  });

  test('that is of a nomination says whose', () => {
    const log = entries(
      ['AwardNominated', { nominationId: 'n', form: 'giay-khen', nominee: { kind: 'collective', name: 'Chi nhánh số 1' }, merit: 'Dẫn đầu' }], // prettier-ignore
      ['NominationReturned', { nominationId: 'n', reason: 'Thiếu xác nhận' }],
      ['NominationReviewed', { nominationId: 'n', result: 'for', votesFor: 9, votesCast: 9 }],
      ['AwardDeclined', { nominationId: 'unknown', reason: 'Không đủ' }],
    );
    const plan = replay(log);
    assert.include(told(log, 1, plan).textContent, 'Chi nhánh số 1 · Thiếu xác nhận');
    assert.include(told(log, 2, plan).textContent, 'Chi nhánh số 1 · 9/9');
    assert.match(told(log, 3, plan).textContent ?? '', /: Không đủ/);
  });

  const strange: readonly unknown[] = [null, 5, true, 'chữ', {}, [null], { toString: 1 }, [5], { name: {} }];
  test('with a field that its kind does not have tells nothing of it', () => {
    for (const value of strange)
      for (const name of ['nominee', 'corrections', 'unit', 'title'])
        assert.match(
          told(entries(['TaskProgressed', { taskId: 't', percent: 5, [name]: value }]), 0).textContent ?? '',
          /Báo cáo tiến độ: 5%\s/,
        );
  });

  test('that is not what its kind demands is shown as such, and throws nothing', () => {
    for (const value of strange) {
      for (const type of [
        'AwardNominated',
        'TaskAssigned',
        'TaskAmended',
        'ReminderSent',
        'TargetSet',
        'Fancy',
        'toString',
      ])
        told(entries([type, value], [type, { nominee: value, to: value, period: value, corrections: value }]), 0);
      const row = told(entries(['AwardNominated', { nominationId: 'n', nominee: value }]), 0);
      assert.isNotEmpty(row.textContent?.trim());
    }
    assert.include(told(entries(['AwardNominated', { nominee: null }]), 0).textContent, 'Không hiển thị được mục 1');
  });
});
