import { readFile } from 'node:fs/promises';
import {
  advance,
  decide,
  readLog,
  record,
  replay,
  uuidv7,
  type Actor,
  type Command,
  type Period,
  type Plan,
  type RecordedEvent,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import type { PaperOptions } from '../options.js';

/** Who speaks in the plan that the tests use. */
export const office: Actor = { id: 'van-thu', unit: 'sxd', name: 'Lê Thị Văn Thư' };
export const housing: Actor = { id: 'nha-o', unit: 'nha-o', name: 'Trần Văn Nhà' };

/** Who says what on which day. */
export type Said = readonly [by: Actor, on: string, command: Command];

const day = '2026-01-12';
const by = (text: string, end: string): Period => ({ text, kind: 'deadline', end, precision: 'day' });

/** A plan with its units, two sections, five tasks and a duty; nothing has been said of them yet. */
export const issued: readonly Said[] = [
  [
    office,
    day,
    {
      type: 'IssuePlan',
      data: {
        number: '21/KH-SXD',
        title: 'Kế hoạch phát triển nhà ở xã hội năm 2026',
        issuer: 'sxd',
        issuerName: 'Sở Xây dựng tỉnh Đông Hải',
        place: 'Đông Hải',
        recipients: ['UBND tỉnh (báo cáo)', 'Các phòng, đơn vị thuộc Sở', 'Lưu: VT, NO'],
        signer: { onBehalf: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC', name: 'Phạm Minh Ký' },
      },
    },
  ],
  unit('nha-o', 'Phòng Quản lý nhà'),
  unit('ha-tang', 'Phòng Hạ tầng'),
  unit('van-phong', 'Văn phòng Sở'),
  section('s1', 'I', 'CHUẨN BỊ ĐẦU TƯ'),
  section('s2', 'II', 'TRIỂN KHAI'),
  task('1', '1', 'Rà soát quỹ đất', by('trước ngày 01/3/2026', '2026-02-28'), { products: ['Báo cáo quỹ đất'] }),
  task('2', '2', '=HYPERLINK("http://xau.example","Xem")', by('hết ngày 15/5/2026', '2026-05-15'), {
    coordinating: ['ha-tang', 'van-phong'],
  }),
  task('3', '1.10', 'Khởi công "Nhà ở Bình Minh", đợt một\n(nếu đủ điều kiện)', by('30/9/2026', '2026-09-30'), {
    sectionId: 's2',
    milestones: [by('đợt 1: 30/6/2026', '2026-06-30'), by('đợt 2: 30/9/2026', '2026-09-30')],
  }),
  task('4', '2', 'Kiểm tra chất lượng công trình', { text: 'Thường xuyên', kind: 'continuous' }, { sectionId: 's2' }),
  task('5', '3', 'Công khai danh mục dự án', by('20/6/2026', '2026-06-20'), { lead: ['ha-tang'], sectionId: 's2' }),
];

/** The plan after these words, its own issue being the first of them. */
export function given(...said: readonly Said[]): Plan {
  return [...issued, ...said].reduce(after, replay([]));
}

/** The plan after one more. Throws on a refusal, so that a test’s “given” is never in doubt. */
export function after(plan: Plan, [who, on, command]: Said): Plan {
  const decision = decide(plan, { ...command, on }, { by: who, today: on, profile: vietnam });
  if (decision.refusal !== undefined) throw new Error(`${command.type}: ${JSON.stringify(decision.refusal)}`);
  const { version, digest } = plan;
  const newId = (): string =>
    uuidv7(
      Date.parse(on),
      Uint8Array.from({ length: 10 }, (_, at) => (version * 37 + at * 11 + Math.floor(version / 7)) % 256),
    );
  const place = { planId: 'donghai.sxd.21-2026', version, digest, now: `${on}T02:00:00.000Z`, newId };
  return advance(plan, record(decision.events, place));
}

/** The log of a whole year that lies beside the examples. */
export async function exampleLog(): Promise<readonly RecordedEvent[]> {
  const file = new URL('../../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
  return readLog(await readFile(file, 'utf8')).entries;
}

/** Vietnam's own numbers of days, on a day. */
export const onDay = (on: string, more: Partial<PaperOptions> = {}): PaperOptions => ({
  on,
  profile: vietnam,
  ...more,
});

function unit(unitId: string, name: string): Said {
  return [office, day, { type: 'RegisterUnit', data: { unitId, name } }];
}

function section(sectionId: string, number: string, title: string): Said {
  return [office, day, { type: 'AddSection', data: { sectionId, number, title } }];
}

function task(
  taskId: string,
  number: string,
  title: string,
  period: Period,
  more: Partial<Extract<Command, { type: 'AssignTask' }>['data']>,
): Said {
  const data = { taskId, number, title, period, sectionId: 's1', lead: ['nha-o'], coordinating: [], ...more };
  return [office, day, { type: 'AssignTask', data }];
}
