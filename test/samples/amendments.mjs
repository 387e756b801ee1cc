// What the tests of amending papers share: a plan as its log tells it, changes as lines, and a plan after them.
import { advance, decide, record, replay } from '@kehoach/core';
import { commandsOf, issuingUnitOf, planIdOf, readPlan } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';

/** The entries of the plan that a document issues. */
export function entriesOf(document) {
  const { draft } = readPlan(document);
  const unit = issuingUnitOf(draft);
  return recorded(replay([]), commandsOf(draft, vietnam), { unit, planId: planIdOf(draft) }).entries;
}

/** The plan that a document issues. */
export const planOf = (document) => replay(entriesOf(document));

/** The plan after commands of its office. */
export const amended = (plan, commands) => recorded(plan, commands, { unit: plan.issued.issuer, planId: plan.id }).plan;

function recorded(before, commands, { unit, planId }) {
  let [plan, count] = [before, 0];
  const entries = [];
  for (const command of commands) {
    const { events, refusal } = decide(plan, command, {
      by: { id: 'van-thu', unit },
      today: '2026-12-31',
      profile: vietnam,
    });
    if (refusal !== undefined) throw new Error(`${command.type}: ${JSON.stringify(refusal)}`);
    const { version, digest } = plan;
    const newId = () => `e-${version}-${(count += 1)}`;
    const made = record(events, { planId, now: '2026-12-31T00:00:00.000Z', version, digest, newId });
    entries.push(...made);
    plan = version === 0 ? replay(made) : advance(plan, made);
  }
  return { plan, entries };
}

const days = ({ start = '', end = '' }) => `[${start}–${end}]`;

/** Each change as one line a part: old words, then new ones; times with their days. */
export function amendmentLines({ ofPlan, changes }) {
  const itself = ofPlan.map(({ part, before, after }) => `plan: ${part} ${before} → ${after}`);
  return [...itself, ...changes.flatMap(linesOf)];
}

function linesOf(change) {
  const { kind, number, title } = change;
  if (kind === 'cancel' || kind === 'suspend' || kind === 'section') return [`${kind} ${number} ${title}`];
  if (kind === 'target') return [`target ${change.taskId ?? 'plan'}: ${change.text} [${change.value} ${change.unit}]`];
  if (kind === 'amend') return change.differences.map((each) => `amend ${number}: ${differenceLine(change, each)}`);
  const { unitNames, period, products } = change;
  const units = [unitNames.lead, unitNames.coordinating].map((names) => names.join(', '));
  return [`assign ${number} ${title}: ${[...units, `${period.text} ${days(period)}`, products.join(', ')].join('; ')}`];
}

function differenceLine({ to, was }, { part, before, after }) {
  if (part !== 'period') return `${part} ${before} → ${after}`;
  return `period ${before} ${days(was.period)} → ${after} ${days(to.period)}`;
}
