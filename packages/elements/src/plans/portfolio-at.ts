import type { AgendaLines, CivilDate, Profile } from '@kehoach/core';
import { vietnamDays } from '@kehoach/profiles';
import type { Failure } from '@kehoach/session';
import type { ServerPlace } from '../plan/server-place.js';
import type { PlanRow, Portfolio, UnitRow } from './portfolio.js';

/** Why a server told nothing. */
export class TellingError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/**
 * What a server tells of all plans that the reader may see.
 *
 * @param on today unless given
 * @throws TellingError
 */
export async function portfolioAt(place: ServerPlace, on: CivilDate | undefined): Promise<Portfolio> {
  const day = on === undefined ? '' : `&on=${on}`;
  const [{ plans }, byPlan, byUnit, days] = await Promise.all([
    told<{ readonly plans: readonly PlanRow[] }>(place, '/plans'),
    told<Counted>(place, `/counts?by=plan${day}`),
    told<Counted>(place, `/counts?by=unit${day}`),
    told<Profile>(place, '/profile.json').catch(() => vietnamDays),
  ]);
  const standings = new Map(byPlan.rows.map((row) => [row.id, row]));
  return {
    on: byPlan.on,
    plans: plans.flatMap(({ id, number, title, issuerName, issuedOn }) => {
      const then = standings.get(id);
      return then === undefined || issuedOn > byPlan.on ? [] : [{ ...then, number, title, issuerName, issuedOn }];
    }),
    units: byUnit.rows,
    ...(byPlan.total !== undefined && { total: byPlan.total }),
    days,
    agenda: (unit) =>
      told<AgendaLines>(
        place,
        `/agenda?${unit === undefined ? '' : `unit=${encodeURIComponent(unit)}&`}on=${byPlan.on}`,
      ),
  };
}

interface Counted {
  readonly on: CivilDate;
  readonly rows: readonly (UnitRow & Pick<PlanRow, 'nextDeadline'>)[];
  readonly total?: UnitRow['counts'];
}

/** @throws TellingError */
export async function told<Told>(place: ServerPlace, path: string): Promise<Told> {
  const answer = await answerOf(place, path);
  const { ok, headers } = answer;
  const isJson = headers.get('Content-Type')?.startsWith('application/json') === true;
  if (!ok || !isJson) throw new TellingError(await turnedDown(answer));
  try {
    return (await answer.json()) as Told;
  } catch {
    throw new TellingError({ code: 'interrupted', params: {} });
  }
}

/** Why an answer is none, in the server's own words where it has some. */
export async function turnedDown(answer: Response): Promise<Failure> {
  const said = (await answer.json().catch(() => undefined)) as { readonly vi?: unknown; readonly en?: unknown } | null;
  const { vi, en } = said ?? {};
  const told = typeof vi === 'string' && typeof en === 'string' ? { vi, en } : {};
  return { code: 'http', params: { status: answer.status, ...told } };
}

/** @throws TellingError where the line is cut or nobody is signed in */
export async function answerOf({ endpoint, token }: ServerPlace, path: string): Promise<Response> {
  const address = `${endpoint.replace(/\/$/, '')}${path}`;
  let answer: Response;
  try {
    const known = await token();
    answer = await fetch(address, { headers: known === undefined ? {} : { Authorization: `Bearer ${known}` } });
  } catch {
    throw new TellingError({ code: 'offline', params: {} });
  }
  if (answer.status === 401) throw new TellingError({ code: 'signed-out', params: {} });
  return answer;
}
