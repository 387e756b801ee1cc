import { advance, decide, record, replay, type Command, type Plan, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { commandsOf, issuingUnitOf, planIdOf, readAmendment, readPlan, type Amendment } from '../index.js';

const document = `SỞ BIỂN ĐẢO
Số: 45/KH-SBĐ
Mẫu, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác an toàn bến cảng năm 2026

I. AN TOÀN TRÊN BẾN
1. Kiểm tra phao tiêu
- Đơn vị chủ trì: Phòng Bến bãi.
- Đơn vị phối hợp: Đội Cứu nạn.
- Thời gian thực hiện: Quý II/2026.
- Sản phẩm: Biên bản kiểm tra.
2. Sơn lại cầu cảng số 2
- Đơn vị chủ trì: Văn phòng Sở.
- Thời hạn hoàn thành: trước ngày 30/6/2026.
3. Tập huấn cứu hộ cho chủ tàu
- Đơn vị chủ trì: Văn phòng Sở.
- Thời gian thực hiện: Tháng 5/2026.
II. TUYÊN TRUYỀN
1. Phát tờ rơi về áo phao
- Đơn vị chủ trì: Phòng Truyền thông biển.
- Thời gian thực hiện: Tháng 4/2026.
2. Tổ chức hội thi bơi
- Đơn vị chủ trì: Phòng Truyền thông biển.
- Đơn vị phối hợp: Đội Cứu nạn; Phòng Bến bãi.
- Thời gian thực hiện: Tháng 7/2026.
`;

const today = '2026-12-31';

/** A plan of five tasks in two parts, as its log tells it. */
export const standing: Plan = (() => {
  const { draft } = readPlan(document);
  if (draft === undefined) throw new Error('the plan is not read');
  return after(replay([]), commandsOf(draft, vietnam), { unit: issuingUnitOf(draft), planId: planIdOf(draft) });
})();

/** A plan after commands; those of its office unless told otherwise. */
export function after(
  before: Plan,
  commands: readonly Command[],
  by?: { readonly unit: string; readonly planId: string },
): Plan {
  const { unit, planId } = by ?? { unit: before.issued?.issuer ?? '', planId: before.id };
  let [plan, count] = [before, 0];
  for (const command of commands) {
    const { events, refusal } = decide(plan, command, { by: { id: 'van-thu', unit }, today, profile: vietnam });
    if (events === undefined) throw new Error(`${command.type}: ${JSON.stringify(refusal)}`);
    const { version, digest } = plan;
    const newId = (): string => `e-${version}-${(count += 1)}`;
    const made: RecordedEvent[] = record(events, { planId, now: `${today}T00:00:00.000Z`, version, digest, newId });
    plan = version === 0 ? replay(made) : advance(plan, made);
  }
  return plan;
}

/** What is read of a paper with these words. */
export function amendmentIn(words: string, plan: Plan = standing): Amendment {
  const head = `SỞ BIỂN ĐẢO\nSố: 9/QĐ-SBĐ\nMẫu, ngày 05 tháng 5 năm 2026\n\nQUYẾT ĐỊNH\nSửa đổi Kế hoạch số 45/KH-SBĐ\n\n`;
  const { amendment } = readAmendment(`${head}Điều 1. Sửa đổi Kế hoạch số 45/KH-SBĐ như sau:\n${words}\n`, plan);
  assert.isDefined(amendment);
  return amendment;
}

/** What a paper changes and asks, in short: the number of each task, what of it, and what from now on; codes of what is asked. */
export function changesIn(words: string, plan: Plan = standing): string[] {
  const { ofPlan, changes, findings } = amendmentIn(words, plan);
  return [
    ...ofPlan.map(({ part, after: now }) => `plan ${part}: ${now}`),
    ...changes.flatMap((change) => {
      if (change.kind === 'section') return [`+ heading ${change.number} ${change.title}`];
      if (change.kind === 'target') return [`+ target ${change.taskId ?? 'plan'}: ${change.value} ${change.unit}`];
      if (change.kind === 'amend')
        return change.differences.map(({ part, after: now }) => `${change.number} ${part}: ${now}`);
      if (!('unitNames' in change)) return [`${change.number} ${change.kind === 'cancel' ? 'cancelled' : 'suspended'}`];
      return [
        `+ ${change.number} ${change.title} [${change.unitNames.lead.join(', ')}] ${change.period.end ?? ''}`.trim(),
      ];
    }),
    ...findings.filter(({ severity }) => severity === 'check').map(({ code }) => `? ${code}`),
  ];
}
