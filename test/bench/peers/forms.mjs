// The tasks of a plan as each of the others takes them, in JSON: nothing that it would still have to turn over,
// but dates where it takes no text. A section is a row above its tasks where it knows such rows.
import { tasksIn, unitNameOn } from '@kehoach/core';

/** @returns the text of each by the name of its page */
export function formsOf(plan, today) {
  const tasks = [...tasksIn(plan.tasks)].map((task) => ({
    id: task.id,
    text: task.title,
    start: task.period.start ?? task.due,
    end: task.due ?? task.period.end,
    percent: task.completed === undefined ? (task.progress?.percent ?? 0) : 100,
    unit: task.lead.map((id) => unitNameOn(plan, id, today)).join(', '),
    parent: task.sectionId,
  }));
  const days = daysBySection(tasks);
  const sections = plan.sections.map(({ id, number, title }) => ({ id, text: `${number} ${title}`, ...days.get(id) }));
  return Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, JSON.stringify(form(sections, tasks))]));
}

/** When the tasks of each section begin and end. */
function daysBySection(tasks) {
  const days = new Map();
  for (const { parent, start, end } of tasks.filter(isDated)) {
    const known = days.get(parent) ?? { start, end };
    days.set(parent, { start: start < known.start ? start : known.start, end: end > known.end ? end : known.end });
  }
  return days;
}

const isDated = ({ start, end }) => start !== undefined && end !== undefined;

const forms = {
  dhtmlx: (sections, tasks) => ({
    data: [
      ...sections.map(({ id, text }) => ({ id, text, type: 'project', open: true })),
      ...tasks.map((task) => ({
        ...rowOf(task),
        progress: task.percent / 100,
        ...(isDated(task) ? { start_date: task.start, end_date: task.end } : { unscheduled: true }),
      })),
    ],
  }),
  svar: (sections, tasks) => [
    ...sections.map((section) => ({ ...section, type: 'summary', open: true, parent: 0 })),
    ...tasks
      .filter(isDated)
      .map((task) => ({ ...rowOf(task), type: 'task', progress: task.percent, start: task.start, end: task.end })),
  ],
  vis: (_, tasks) => ({
    groups: tasks.map(({ id, text }, order) => ({ id, content: text, order })),
    items: tasks.filter(isDated).map(({ id, start, end, unit }) => ({ id, group: id, content: unit, start, end })),
  }),
  frappe: (_, tasks) =>
    tasks
      .filter(isDated)
      .map(({ id, text, start, end, percent }) => ({ id, name: text, start, end, progress: percent })),
};

function rowOf({ id, text, unit, parent }) {
  return { id, text, unit, ...(parent !== undefined && { parent }) };
}
