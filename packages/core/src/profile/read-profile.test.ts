import { assert } from 'chai';
import { audit } from '../decide/audit.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import { issued, logOf, office, type Said } from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import { profileMark } from './profile-mark.js';
import type { Profile } from './profile.js';
import { readProfile } from './read-profile.js';

const text = (change: (file: string[]) => void = () => undefined): string => {
  const lines = JSON.stringify(profile, null, 1).split('\n');
  change(lines);
  return lines.join('\n');
};
const lineWith = (lines: readonly string[], words: string): number =>
  lines.findIndex((line) => line.includes(words)) + 1;

suite('profile.json', () => {
  test('says the same as the value from which it was written', () => {
    const read = readProfile(text((lines) => lines.splice(1, 0, '"$schema": "x",')));
    assert.deepEqual(read, { profile });
    assert.deepEqual('profile' in read && profileMark(read.profile), profileMark(profile));
  });

  const swapped = (from: string, to: string) => (lines: string[]) => {
    const at = lineWith(lines, from) - 1;
    lines[at] = (lines[at] ?? '').replace(from, to);
  };
  const cases: readonly (readonly [what: string, from: string, to: string, code: string, words?: string])[] = [
    ['is no JSON', '"soonDays": 7,', '"soonDays": 7', 'not-json', '"remindDays"'],
    ['names a field that nobody reads', '"soonDays"', '"sonDays"', 'missing', '{'],
    ['counts by half days', '"soonDays": 7', '"soonDays": 7.5', 'invalid'],
    ['has a zone that is none', 'Asia/Ho_Chi_Minh', 'Asia/Ninh_Thuan', 'invalid'],
    ['has a day that is none', '2023-12-31', '2023-02-30', 'invalid'],
    ['has a law that ends before it begins', '2023-12-31', '2003-12-31', 'law-days', '"number": "old"'],
    ['has two laws of one day', '2023-12-31', '2024-01-01', 'law-days', '"number": "new"'],
    ['names a law twice', '"number": "new"', '"number": "old"', 'twice'],
    ['names an authority twice', '"code": "minister"', '"code": "director"', 'twice'],
  ];
  for (const [what, from, to, code, words = to] of cases)
    test(`is told with its line where it ${what}`, () => {
      const file = text(swapped(from, to));
      const read = readProfile(file);
      assert.isTrue('fault' in read);
      if (!('fault' in read)) return;
      assert.equal(read.fault.code, code);
      const lines = file.split('\n');
      // A list's part begins a line before its first field.
      const line = lines[read.fault.line - 1] ?? '';
      assert.isTrue(`${line}${lines[read.fault.line]}`.includes(words), `${read.fault.line}: ${line}`);
    });

  for (const [from, to, wanted] of [
    ['"soonDays": 7', '"soonDays": 7.5', { code: 'whole-number' }],
    ['"soonDays": 7', '"soonDays": "7"', { code: 'number' }],
    ['"soonDays": 7', '"soonDays": 9999', { code: 'most', limit: 3_660 }],
    ['Asia/Ho_Chi_Minh', 'Asia/Ninh_Thuan', { code: 'zone' }],
    ['2023-12-31', '2023-13-01', { code: 'day' }],
  ] as const)
    test(`says what must stand there instead of ${to}`, () => {
      assert.nestedProperty(readProfile(text(swapped(from, to))), 'fault.params.wanted');
      assert.deepNestedPropertyVal(readProfile(text(swapped(from, to))), 'fault.params.wanted', wanted);
    });

  test('describes every authority that it names', () => {
    const others: readonly Profile[] = [
      { ...profile, directGrant: ['nobody'] },
      {
        ...profile,
        commendation: {
          ...profile.commendation,
          authorities: [
            ...profile.commendation.authorities,
            { code: 'x', vi: 'x', en: 'x', successors: [{ code: 'nobody', from: '2025-07-01' }] },
          ],
        },
      },
      {
        ...profile,
        commendation: {
          ...profile.commendation,
          laws: profile.commendation.laws.map((law) => ({
            ...law,
            forms: law.forms.map((form) => ({ ...form, authorities: ['nobody'] })),
          })),
        },
      },
    ];
    for (const other of others) {
      const read = readProfile(JSON.stringify(other));
      assert.deepEqual('fault' in read && read.fault, {
        code: 'no-such-authority',
        line: 1,
        params: { authority: 'nobody' },
      });
    }
  });
});

suite('the profile that a plan names', () => {
  const marked = (mark: object): readonly Said[] => {
    const [[by, on, command], ...rest] = issued as unknown as [Said, ...Said[]];
    return [[by, on, { ...command, data: { ...command.data, profile: mark } } as Said[2]], ...rest];
  };
  const [, , first] = issued[0] as Said;
  const another: Profile = { ...profile, soonDays: 3 };

  test('is the one by which it is audited; none is taken where another is needed', async () => {
    const log = await logOf(marked(profileMark(profile)));
    assert.isTrue(audit(log, profile).isLawful);
    const found = audit(log, another);
    const [needed, got] = [profile, another].map((each) => `test:${profileMark(each).digest.slice(0, 8)}`);
    assert.deepEqual(found, {
      isLawful: false,
      entry: 1,
      refusal: { code: 'other-profile', params: { profile: got, needed } },
    } as typeof found);
  });

  test('may be any where it names none, and any of that name where it names no digest', async () => {
    assert.isTrue(audit(await logOf(issued), another).isLawful);
    const log = await logOf(marked({ id: 'test' }));
    assert.isTrue(audit(log, another).isLawful);
    assert.isFalse(audit(log, { ...another, id: 'other' }).isLawful);
  });

  test('is told by whoever issues: no other than the one in force', () => {
    const command = { ...first, data: { ...first.data, profile: profileMark(another) } } as Said[2];
    const asked = { by: office, today: '2022-12-31', profile };
    assert.equal(decide(replay([]), command, asked).refusal?.code, 'other-profile');
  });

  test('goes on to hold once the office has changed its file', async () => {
    const plan = replay(await logOf(marked(profileMark(profile))));
    const close = { type: 'ClosePlan', data: { text: 'Xong' } } as const;
    assert.isDefined(decide(plan, close, { by: office, today: '2022-12-31', profile: another }).events);
  });
});
