import type { AwardColumn, CommandType } from '@kehoach/core';
import type { Words } from '@kehoach/words';

/** What may be done from the board. */
export type BoardCommand = Extract<
  CommandType,
  | 'LaunchEmulation'
  | 'ReviewEmulation'
  | 'GiveGuidance'
  | 'NominateAward'
  | 'ReviewNomination'
  | 'ForwardNomination'
  | 'ReturnNomination'
  | 'GrantAward'
  | 'DeclineAward'
  | 'RevokeAward'
>;

/** A column of the board: guidance, and the four in which nominations lie. */
export type BoardColumn = 'guidance' | AwardColumn;

/** The sentences of the board. */
export interface AwardSentences {
  readonly title: string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly launched: string;
  readonly interim: string;
  readonly final: string;
  readonly columns: Readonly<Record<BoardColumn, readonly [title: string, whenEmpty: string]>>;
  readonly law: (number: string) => string;
  readonly step: (passed: number) => string;
  readonly turn: string;
  readonly or: string;
  readonly votes: (votes: string, cast: string) => string;
  readonly waits: (days: string, count: number) => string;
  readonly granted: string;
  readonly do: Readonly<Record<BoardCommand, string>>;
  readonly again: string;
  readonly other: string;
  readonly more: (count: string) => string;
}

/** What the board of emulation and commendations says. */
export const awardWords: Words<AwardSentences> = {
  vi: {
    title: 'Thi đua, khen thưởng',
    emptyTitle: 'Chưa có phong trào thi đua, đề nghị khen thưởng',
    empty: 'Phong trào, hướng dẫn và từng đề nghị sẽ hiện ở đây, đi từ đơn vị qua Hội đồng đến người quyết định.',
    launched: 'Phát động',
    interim: 'Sơ kết',
    final: 'Tổng kết',
    columns: {
      guidance: ['Hướng dẫn', 'Có hướng dẫn khen thưởng, các đơn vị mới đề nghị được.'],
      proposed: ['Đề nghị', 'Đề nghị mới của các đơn vị sẽ ở đây cho đến khi Hội đồng họp.'],
      council: ['Hội đồng xét', 'Đề nghị Hội đồng chưa thông qua sẽ ở đây.'],
      authority: ['Người quyết định', 'Đề nghị được Hội đồng thông qua sẽ chờ quyết định ở đây.'],
      result: ['Kết quả', 'Khen thưởng đã quyết định sẽ ở đây.'],
    },
    law: (number) => `Áp dụng Luật ${number}`,
    step: (passed) => `Đã qua ${passed} trên 4 bước`,
    turn: 'Đến lượt',
    or: ' hoặc ',
    votes: (votes, cast) => `${votes} trên ${cast} phiếu`,
    waits: (days) => `Chờ ${days} ngày`,
    granted: 'Đã tặng',
    do: {
      LaunchEmulation: 'Phát động thi đua',
      ReviewEmulation: 'Sơ kết, tổng kết',
      GiveGuidance: 'Hướng dẫn khen thưởng',
      NominateAward: 'Đề nghị khen thưởng',
      ReviewNomination: 'Ghi kết quả xét',
      ForwardNomination: 'Trình cấp có thẩm quyền',
      ReturnNomination: 'Trả lại hồ sơ',
      GrantAward: 'Ghi quyết định',
      DeclineAward: 'Không khen thưởng',
      RevokeAward: 'Thu hồi',
    },
    again: 'Đề nghị lại',
    other: 'Việc khác',
    more: (count) => `Xem thêm ${count}`,
  },
  en: {
    title: 'Emulation and commendations',
    emptyTitle: 'There are no campaigns or nominations yet',
    empty: 'Campaigns, guidance and each nomination will stand here, on its way from the unit through the council.',
    launched: 'Launched',
    interim: 'Interim review',
    final: 'Final review',
    columns: {
      guidance: ['Guidance', 'Units may nominate once there is guidance on commendations.'],
      proposed: ['Nominated', 'New nominations stand here until the council has met.'],
      council: ['Council', 'What the council has not supported stands here.'],
      authority: ['Decision', 'What the council supports waits here for a decision.'],
      result: ['Result', 'What was decided stands here.'],
    },
    law: (number) => `Under law ${number}`,
    step: (passed) => `${passed} of 4 steps taken`,
    turn: 'Next',
    or: ' or ',
    votes: (votes, cast) => `${votes} of ${cast} votes`,
    waits: (days, count) => `Waiting ${days} ${count === 1 ? 'day' : 'days'}`,
    granted: 'Granted',
    do: {
      LaunchEmulation: 'Launch a campaign',
      ReviewEmulation: 'Review a campaign',
      GiveGuidance: 'Give guidance',
      NominateAward: 'Nominate',
      ReviewNomination: 'Record the review',
      ForwardNomination: 'Forward',
      ReturnNomination: 'Return',
      GrantAward: 'Record the decision',
      DeclineAward: 'Decline',
      RevokeAward: 'Revoke',
    },
    again: 'Nominate again',
    other: 'Other steps',
    more: (count) => `Show ${count} more`,
  },
};
