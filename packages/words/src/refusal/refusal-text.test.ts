import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { assertSentence } from '../test-support/sentence.js';
import { refusalText } from './refusal-text.js';
import type { Refusal, RefusalCode, RefusalParams } from '@kehoach/core';

const [on, later] = ['2022-06-05', '2022-09-15'];
const [unit, office] = ['Phòng A', 'Sở Tư pháp'];

/** One case or more of each; a code without one does not compile. */
const cases: { readonly [C in RefusalCode]: readonly RefusalParams[C][] } = {
  'unknown-command': [{ command: 'Làm' }],
  'invalid-data': [{ problem: { code: 'too-large', field: 'percent', got: '120', limit: 100 } }],
  'no-plan': [{}],
  'plan-exists': [{ number: '225/KH-STP' }],
  'plan-closed': [{ on }],
  'other-profile': [{ profile: 'tỉnh A', needed: 'tỉnh B' }],
  'in-the-future': [{ on: later, today: on }],
  'before-the-plan': [{ on, first: later }],
  'before-the-start': [{ on, start: later }],
  contradicted: [{ on, by: 'CompletionReturned', later }],
  'unknown-unit': [{ unit: 'phong-x' }],
  'unit-ceased': [{ unit, on, successor: 'Phòng B' }],
  'not-a-unit': [{ unit: 'Các cơ quan liên quan' }],
  'unknown-task': [{ task: 'II.9' }],
  'unknown-section': [{ section: 'III' }],
  'unknown-extension': [{ extension: 'g1' }],
  'unknown-obstacle': [{ obstacle: 'k1' }],
  'unknown-target': [{ target: 't1' }],
  'unknown-campaign': [{ campaign: 'c1' }],
  'unknown-nomination': [{ nomination: 'n1' }],
  'unknown-person': [{}],
  'unknown-entry': [{ entry: '0190' }],
  'already-exists': [{ id: 'II.1' }],
  'already-withdrawn': [{ on }],
  'not-withdrawable': [{ type: 'PlanIssued' }],
  'rested-on': [
    { type: 'TaskProgressed', on },
    { type: 'AwardGranted', on, instead: 'RevokeAward' },
  ],
  'not-yours': [
    { unit, office },
    { unit: office, office },
  ],
  'not-the-issuing-office': [{ office }],
  'not-the-lead-unit': [{ lead: [unit] }, { lead: [unit, 'Phòng B'] }],
  'not-a-participant': [{}, { unit }],
  'not-the-council': [{ office }],
  'task-done': [{ on }],
  'task-not-done': [{}],
  'task-suspended': [{ on }],
  'task-not-suspended': [{}],
  'task-cancelled': [{ on }],
  'already-started': [{ on }],
  'progress-falls': [{ percent: 12.5, before: 60 }],
  'no-deadline': [{}],
  'not-later': [{ to: on, due: later }],
  'nothing-changed': [{}],
  'not-together': [{}],
  'too-deep': [{ limit: 32 }],
  'wrong-unit-of-measure': [{ expected: '%', got: 'hồ sơ' }],
  'no-guidance': [{}],
  'wrong-step': [
    ...[
      'nominated',
      'supported',
      'not-supported',
      'forwarded',
      'returned',
      'granted',
      'declined',
      'revoked',
      'new',
    ].map((state) => ({ state })),
    { state: 'forwarded', to: 'province-chair' },
  ],
  'no-law': [{ on: '2000-01-01' }],
  'unknown-form': [{ form: 'gia-dinh-van-hoa', law: '15/2003/QH11' }],
  'wrong-nominee': [
    { form: 'huy-chuong', nominee: 'collective' },
    { form: 'huy-chuong', nominee: 'household' },
    { form: 'huy-chuong', nominee: 'other' },
  ],
  'wrong-authority': [
    { form: 'huan-chuong', authorities: ['president'], law: '06/2022/QH15' },
    { form: 'giay-khen', authorities: ['director', 'district-chair', 'commune-chair'], law: '15/2003/QH11' },
  ],
  'not-the-granter': [{ granter: 'director' }],
  'circular-succession': [{ unit }],
  'circular-units': [{ unit }],
  'before-the-last-name': [{ last: on }],
  'invalid-votes': [{ votesFor: 1200, votesCast: 9 }],
  'more-votes-than-members': [{ votesCast: 9, present: 7 }],
  'against-all-votes': [{ votesCast: 9 }],
};

const refusals = Object.entries(cases).flatMap(([code, each]) => each.map((params) => ({ code, params }) as Refusal));

suite('refusals in words', () => {
  for (const refusal of refusals) {
    test(`${refusal.code} ${JSON.stringify(refusal.params)} is said in both languages`, () => {
      for (const language of ['vi', 'en'] as const) {
        assertSentence(refusalText(refusal, language, vietnam), language);
        assertSentence(refusalText(refusal, language), language);
      }
      assert.notEqual(refusalText(refusal, 'vi'), refusalText(refusal, 'en'));
    });
  }

  const said = <C extends RefusalCode>(code: C, params: RefusalParams[C], language: 'vi' | 'en' = 'vi'): string =>
    refusalText({ code, params } as Refusal, language, vietnam);

  test('write days, percents and fields for people', () => {
    assert.equal(
      said('not-later', { to: on, due: later }),
      'Thời hạn mới 05/6/2022 phải sau thời hạn hiện tại 15/9/2022.',
    );
    assert.include(said('not-later', { to: on, due: later }, 'en'), '5 Jun 2022');
    assert.include(said('progress-falls', { percent: 12.5, before: 60 }), '12,5%');
    const problem = { code: 'missing', field: 'reason' } as const;
    assert.equal(said('invalid-data', { problem }), 'Dữ liệu chưa hợp lệ: còn thiếu lý do.');
  });

  test('name forms and authorities as the profile does', () => {
    const params = { form: 'giay-khen', authorities: ['director', 'commune-chair'], law: '06/2022/QH15' };
    const director = vietnam.commendation.authorities.find(({ code }) => code === 'director');
    assert.include(said('wrong-authority', params), `“Giấy khen” do ${director?.vi} hoặc`);
    assert.include(said('wrong-step', { state: 'forwarded', to: 'director' }, 'en'), director?.en ?? '?');
  });

  test('of a code that a newer program gives are still a sentence', () => {
    assertSentence(refusalText({ code: 'brand-new', params: {} } as unknown as Refusal, 'vi'), 'vi');
  });
});
