import type { Actor } from '@kehoach/core';
import type { ToSay } from './said-again.js';

/** The clerk sits in the office, and speaks for its secretariat too. */
export const clerk: Actor = { id: 'vp-so', unit: 'stp', name: 'Văn phòng Sở' };
export const council: Actor = { id: 'hd-tdkt', unit: 'hd-tdkt', name: 'Thường trực Hội đồng' };
/** How the year goes on behind the log of the example, to the closing. */
export const further: readonly ToSay[] = [
  {
    type: 'NominationReviewed',
    ...on('2022-09-20', council),
    data: {
      nominationId: 'n4',
      result: 'against',
      votesFor: 3,
      votesCast: 9,
      reference: 'Biên bản họp Hội đồng ngày 20/9/2022',
    },
  },
  {
    type: 'AwardDeclined',
    ...on('2022-09-22', clerk),
    data: { nominationId: 'n4', reason: 'Hội đồng không đồng ý; loạt bài còn thiếu một kỳ' },
  },
  {
    type: 'AwardGranted',
    ...on('2022-10-05', clerk),
    data: {
      nominationId: 'n2',
      authority: 'province-chair',
      decision: 'Quyết định của Chủ tịch Ủy ban nhân dân tỉnh ngày 05/10/2022',
      title: 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh',
    },
  },
  {
    type: 'PlanClosed',
    ...on('2022-12-30', clerk),
    data: { text: 'Bốn nhiệm vụ hoàn thành; một bằng khen và hai giấy khen đã trao' },
  },
];

function on(day: string, by: Actor): Pick<ToSay, 'occurredOn' | 'recordedAt' | 'by'> {
  return { occurredOn: day, recordedAt: `${day}T01:30:00Z`, by };
}
