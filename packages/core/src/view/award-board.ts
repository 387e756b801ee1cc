import type { AwardCommandsOptions } from '../award/award-commands.js';
import type { Campaign, Nomination, NominationSaying, NominationState } from '../award/award.js';
import type { CivilDate } from '../civil-date/civil-date.js';
import type { Saying } from '../event/saying.js';
import type { Plan } from '../plan/plan.js';
import { inOrder } from './in-order.js';
import { awardTurns, type AwardTurn } from './award-turn.js';

/**
 * Where a nomination lies: with those who made it, until the council has met; with the council, as long as it does not
 * support it; with who decides; at its end.
 */
export type AwardColumn = 'proposed' | 'council' | 'authority' | 'result';

/** What a nomination's way has left in writing. */
export interface AwardPaper {
  /** Where it brought the nomination. */
  readonly state: NominationState;
  readonly on: CivilDate;
  /** Number, day or name of the paper, or the reason that was given. */
  readonly text?: string;
  /** How the council voted. */
  readonly votes?: { readonly for: number; readonly cast: number };
}

/** A nomination on the board. */
export interface AwardCard {
  readonly nomination: Nomination;
  readonly column: AwardColumn;
  /** How many of the four parts of its way lie behind it: nominated, reviewed, decided, granted. */
  readonly passed: number;
  readonly papers: readonly AwardPaper[];
  /** Missing where all is decided, or where nobody may take it on. */
  readonly turn?: AwardTurn;
}

/** Campaigns, guidance, and each nomination in one of four columns; each list newest step first. */
export interface AwardBoard extends Readonly<Record<AwardColumn, readonly AwardCard[]>> {
  readonly campaigns: readonly Campaign[];
  readonly guidance: readonly Saying<'GuidanceGiven'>[];
}

/** What there is to show of emulation and commendations on `today`, and whose turn each nomination is. */
export function awardBoardOf(plan: Plan, today: CivilDate, profile: AwardCommandsOptions['profile']): AwardBoard {
  const metOn = lastReviewOf(plan);
  const turnOf = awardTurns(plan, today, profile);
  const columns: Record<AwardColumn, AwardCard[]> = { proposed: [], council: [], authority: [], result: [] };
  for (const nomination of plan.nominations.toSorted((one, other) => inOrder(lastOn(other), lastOn(one)))) {
    const turn = turnOf(nomination);
    const column = columnOf(nomination, metOn);
    const passed = passedBy[nomination.state];
    columns[column].push({ nomination, column, passed, papers: papersOf(nomination), ...(turn && { turn }) });
  }
  const guidance = plan.guidance.filter(({ data }) => data.topic === 'commendation').toReversed();
  return { campaigns: plan.campaigns, guidance, ...columns };
}

const passedBy: Readonly<Record<NominationState, number>> = {
  returned: 0,
  nominated: 1,
  'not-supported': 1,
  supported: 2,
  forwarded: 2,
  declined: 3,
  revoked: 3,
  granted: 4,
};

function columnOf({ state, steps }: Nomination, metOn: CivilDate): AwardColumn {
  switch (state) {
    case 'returned':
      return 'proposed';
    case 'nominated':
      return (steps.at(-1)?.on ?? '') < metOn ? 'council' : 'proposed';
    case 'not-supported':
      return 'council';
    case 'supported':
    case 'forwarded':
      return 'authority';
    default:
      return 'result';
  }
}

/** The last day on which the council reviewed anything; empty where it never did. */
function lastReviewOf({ nominations }: Plan): CivilDate {
  let last = '';
  for (const { said } of nominations)
    for (const { type, occurredOn } of said) if (type === 'NominationReviewed' && occurredOn > last) last = occurredOn;
  return last;
}

/** What was written on its way since it was made, or made again; each of these made one step. */
function papersOf({ said, steps }: Nomination): readonly AwardPaper[] {
  const later = said.slice(said.findLastIndex(({ type }) => type === 'AwardNominated') + 1);
  return later.map((saying, at) => {
    const state = steps.at(at - later.length)?.state ?? 'nominated';
    const text = textOf(saying);
    return { state, on: saying.occurredOn, ...(text !== undefined && { text }), ...votesIn(saying) };
  });
}

function textOf({ data }: NominationSaying): string | undefined {
  if ('reference' in data) return data.reference;
  if ('decision' in data) return 'reason' in data ? `${data.decision}. ${data.reason}` : data.decision;
  return 'reason' in data ? data.reason : undefined;
}

function votesIn({ type, data }: NominationSaying): Pick<AwardPaper, 'votes'> {
  if (type !== 'NominationReviewed' || data.votesFor === undefined) return {};
  return { votes: { for: data.votesFor, cast: data.votesCast ?? data.votesFor } };
}

function lastOn(nomination: Nomination): string {
  return nomination.steps.at(-1)?.on ?? '';
}
