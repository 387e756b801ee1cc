import type { Change } from './change.js';
import type { Draft } from './draft.js';
import { fieldText } from './field-text.js';
import { correctPlan } from './correct-plan.js';
import { correctList } from './correct-list.js';
import { correctSection } from './correct-section.js';
import { correctTarget } from './correct-target.js';
import { correctTask, withoutTask } from './correct-task.js';
import { correctUnit } from './correct-unit.js';
import { similarUnits } from './findings.js';
import { joined, splitInto } from './parts-of-task.js';
import { placePiece } from './place-piece.js';
import { movedBy, underSection, withAdded } from './task-order.js';
import { inOrder } from '../words/range.js';

/**
 * The draft with one thing put right, and the correction recorded beside what was read. What the finding
 * asked and the change answers is gone from the findings. Units are written as in a document, parted by
 * ";"; a period is read like one of the document, or is one of the choices. With another year of the plan,
 * or another day of issue, all times are read again that nobody put right. A unit that no task names any more is gone.
 *
 * A value that cannot be (a day that is none, an empty title) leaves the draft as it is.
 */
export function correct(draft: Draft, change: Change): Draft {
  return withoutForgotten(draft, changed(draft, change));
}

function changed(draft: Draft, change: Change): Draft {
  if ('piece' in change) return placePiece(draft, change.piece, change.as);
  if ('added' in change) return withAdded(draft, change.added, change.after);
  if ('unit' in change) return correctUnit(draft, change.unit, change.value);
  if ('target' in change) return correctTarget(draft, change.target, change.value);
  if ('section' in change) return correctSection(draft, change.section, change.value);
  if ('of' in change) return ofPlan(draft, change);
  return ofTask(draft, change);
}

function ofPlan(draft: Draft, { field, value }: Extract<Change, { of: 'plan' }>): Draft {
  return field === 'legalBasis' || field === 'recipients'
    ? correctList(draft, field, value)
    : correctPlan(draft, field, value);
}

function ofTask(draft: Draft, change: Extract<Change, { task: string }>): Draft {
  const task = draft.tasks.find(({ id }) => id === change.task);
  if (task === undefined) return draft;
  switch (change.field) {
    case 'removed':
      return withoutTask(draft, task);
    case 'split':
      return splitInto(draft, task, change.value);
    case 'joined':
      return joined(draft, task);
    case 'moved':
      return movedBy(draft, task, change.by);
    case 'section':
      return underSection(draft, task, change.value);
    default: {
      const after = correctTask(draft, task, change.field, change.value);
      return 'coordinating' in change ? withHelpers(after, task.id, change.coordinating) : after;
    }
  }
}

/** Who was read as leading takes part beside those who do already. */
function withHelpers(draft: Draft, id: string, names: string): Draft {
  const task = draft.tasks.find((each) => each.id === id);
  if (task === undefined) return draft;
  const known = fieldText(draft, task, 'coordinating');
  return correctTask(draft, task, 'coordinating', known === '' ? names : `${names}; ${known}`);
}

/** What tasks named before and name no longer is not registered, and nothing is asked of it. */
function withoutForgotten(before: Draft, after: Draft): Draft {
  const gone = new Set(unitsNamedIn(before));
  for (const id of unitsNamedIn(after)) gone.delete(id);
  if (gone.size === 0) return after;
  const units = after.units.filter(({ id }) => !gone.has(id));
  const findings = [...after.findings.filter(({ code }) => code !== 'similar-units'), ...similarUnits(units)];
  return { ...after, units, findings: inOrder(findings) };
}

function unitsNamedIn({ tasks }: Draft): readonly string[] {
  return tasks.flatMap(({ lead, coordinating }) => [...lead, ...coordinating]);
}
