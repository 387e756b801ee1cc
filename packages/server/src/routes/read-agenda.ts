import { agendaOf, planOn, unitOn, type AgendaItem, type CivilDate, type Plan } from '@kehoach/core';
import type { Office } from '../app/office.js';
import { answerJson } from './answer.js';
import { dayAsked, todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import { personIn, type Handler } from './route.js';

/** A task that a unit leads and that is late or due, in any plan. */
interface Item {
  readonly plan: string;
  readonly planNumber: string;
  readonly task: string;
  readonly taskNumber: string;
  readonly title: string;
  readonly dueOn: CivilDate;
}

/**
 * `GET /agenda?unit=&on=`: what a unit has to do, over all plans that this person may see, the nearest deadline first.
 */
export const readAgenda: Handler = async (office, context) => {
  const person = personIn(context);
  const on = dayAsked(office, context);
  const isToday = on === todayOf(office);
  const unit = context.req.query('unit') ?? person?.unit ?? '';
  const [late, due, ids]: [Item[], Item[], string[]] = [[], [], []];
  for (const id of await office.store.plans()) if ((await office.rights.read(person, id)) === undefined) ids.push(id);
  if (!isToday) countFolds(office, context, ids.length);
  for (const id of ids) {
    const plan = await (isToday ? planToday(office, id) : planThen(office, id, on));
    const agenda = agendaOf(plan, on, office.profile);
    late.push(...itemsOf(plan, agenda.late, unit, on));
    due.push(...itemsOf(plan, agenda.due, unit, on));
  }
  return answerJson(context.req.raw, { on, unit, late: sorted(late), due: sorted(due) });
};

async function planToday({ desks }: Office, planId: string): Promise<Plan> {
  return (await desks.of(planId).newest()).plan;
}

async function planThen({ store }: Office, planId: string, on: CivilDate): Promise<Plan> {
  return planOn(await store.read(planId, { after: 0 }), on);
}

function itemsOf(plan: Plan, items: readonly AgendaItem[], unit: string, on: CivilDate): readonly Item[] {
  const meant = unitOn(plan, unit, on);
  return items
    .filter(({ task }) => task.lead.some((id) => unitOn(plan, id, on) === meant))
    .map(({ task, standing }) => ({
      plan: plan.id,
      planNumber: plan.issued?.number ?? '',
      task: task.id,
      taskNumber: task.number,
      title: task.title,
      dueOn: standing.dueOn ?? '',
    }));
}

function sorted(items: readonly Item[]): readonly Item[] {
  return items.toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0));
}
