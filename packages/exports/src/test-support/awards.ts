import type { Command, Plan } from '@kehoach/core';
import { given, office, type Said } from './given.js';

const council = { id: 'thuong-truc', unit: 'hd' };
const housing = { id: 'nha-o', unit: 'nha-o' };

/** Somebody gives a command on a day. */
export const say = (by: Said[0], on: string, type: Command['type'], data: object): Said => [
  by,
  on,
  { type, data } as unknown as Command,
];

/** A nomination: its id and form, who is put forward, and for what. */
export const nominated = (nominationId: string, form: string, nominee: object, merit: string): Said =>
  say(housing, '2026-05-20', 'NominateAward', { nominationId, form, nominee, merit });

/** What the council says of one, on a day, with what minutes tell. */
export const reviewed = (nominationId: string, on: string, more: object = {}): Said =>
  say(council, on, 'ReviewNomination', { nominationId, result: 'for', ...more });

/** The office sends one to who decides. */
export const forwarded = (nominationId: string, to: string): Said =>
  say(office, '2026-06-20', 'ForwardNomination', { nominationId, to });

/** The plan with a council, guidance, and four who were put forward; nothing has been said of them yet. */
export function nominating(...said: readonly Said[]): Plan {
  return given(
    say(office, '2026-01-12', 'RegisterUnit', {
      unitId: 'hd',
      name: 'Hội đồng Thi đua, khen thưởng Sở',
      role: 'council',
    }),
    say(office, '2026-05-01', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn hồ sơ' }),
    nominated(
      'a',
      'giay-khen',
      { kind: 'individual', name: 'nv-1', personId: 'nv-1', unitId: 'nha-o' },
      'Rà soát 12 xã.',
    ),
    nominated('b', 'giay-khen', { kind: 'collective', name: 'Phòng Quản lý nhà', unitId: 'nha-o' }, 'Dẫn đầu'),
    nominated('c', 'bang-khen', { kind: 'collective', name: 'Phòng Hạ tầng' }, 'Khởi công sớm'),
    nominated('d', 'giay-khen', { kind: 'collective', name: 'Văn phòng Sở' }, 'Phục vụ tốt'),
    ...said,
  );
}

/** The four as the council of 10 June said: three supported, one not; only the first entry tells of the meeting. */
export const met: readonly Said[] = [
  reviewed('a', '2026-06-10', {
    votesFor: 8,
    votesCast: 9,
    metAt: 'Phòng họp số 2',
    present: 9,
    absent: 0,
    chair: 'Bà Ngô Thị Chủ',
    secretary: 'Ông Đỗ Văn Ghi',
    ballot: 'secret',
  }),
  reviewed('b', '2026-06-10', { votesFor: 9, votesCast: 9, reference: 'Biên bản số 03/BB-HĐ.' }),
  reviewed('c', '2026-06-10', { votesFor: 9, votesCast: 9 }),
  reviewed('d', '2026-06-10', { result: 'against', votesFor: 3, votesCast: 9 }),
];
