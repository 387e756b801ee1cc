import { agendaLinesOf, planOn, type AgendaLine, type AgendaLines, type CivilDate, type Plan } from '@kehoach/core';
import type { Office } from '../app/office.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerTagged } from './answer.js';
import { dayAsked, todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { mayRecordFor } from './own-unit.js';
import { personIn, type Handler } from './route.js';

/**
 * `GET /agenda?unit=&on=`: what a unit has to do, over all plans whose logs this person may read. Nobody reads any: an
 * agenda of nothing would look like calm.
 */
export const readAgenda: Handler = async (office, context) => {
  const person = personIn(context);
  if (person === undefined) throw new ProblemError(problem('not-signed-in', {}));
  const on = dayAsked(office, context);
  const isToday = on === todayOf(office);
  const unit = context.req.query('unit') ?? person.unit;
  const ids: string[] = [];
  for (const id of await office.store.plans()) if ((await office.rights.read(person, id)) === undefined) ids.push(id);
  if (!isToday) countFolds(office, context, ids.length);
  const plans: Plan[] = [];
  for (const id of ids) plans.push(await (isToday ? planToday(office, id) : planThen(office, id, on)));
  const records = isToday && mayRecordFor(office, person, unit);
  const lines = withNames(agendaLinesOf(plans, unit, on, office.profile), office);
  return answerTagged(context.req.raw, { ...lines, records });
};

/** Whoever may read the logs is told who sees to a task, and who was put forward, by name. */
function withNames(lines: AgendaLines, { directory }: Office): AgendaLines {
  const named = ({ inCharge, ...line }: AgendaLine): AgendaLine => ({
    ...line,
    ...(inCharge !== undefined && { inCharge: directory?.current.nameOf(inCharge) ?? inCharge }),
  });
  const { late, week, month, report, returned = [] } = lines;
  return {
    ...lines,
    late: late.map(named),
    week: week.map(named),
    month: month.map(named),
    report: report.map(named),
    returned: returned.map((line) => ({ ...line, name: directory?.current.nameOf(line.name) ?? line.name })),
  };
}

async function planToday({ desks }: Office, planId: string): Promise<Plan> {
  return (await desks.of(planId).newest()).plan;
}

async function planThen({ store }: Office, planId: string, on: CivilDate): Promise<Plan> {
  return planOn(await store.read(planId, { after: 0 }), on);
}
