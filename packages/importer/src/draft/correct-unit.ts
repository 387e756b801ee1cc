import { inOrder } from '../words/range.js';
import { plain } from '../words/fold.js';
import type { Finding } from '../finding/finding.js';
import { noted } from './change.js';
import type { Draft, DraftTask } from './draft.js';
import { similarUnits } from './findings.js';
import { UnitBook } from './unit-book.js';

/**
 * The draft with another name of a unit. By the name of another unit, however it is spelt, it is that one: tasks name
 * it in the place of the two, and both ways of writing it are kept.
 */
export function correctUnit(draft: Draft, id: string, value: string): Draft {
  const name = plain(value);
  const unit = draft.units.find((each) => each.id === id);
  if (unit === undefined || name === '' || name === unit.name) return draft;
  const same = new UnitBook(
    draft.document,
    draft.units.filter((each) => each !== unit),
  ).find(name);
  const names = [...new Set([unit.name, ...unit.names])];
  const units =
    same === undefined
      ? draft.units.map((each) => (each === unit ? { ...unit, name, names: without(names, name) } : each))
      : draft.units
          .filter((each) => each !== unit)
          .map((each) =>
            each.id === same
              ? {
                  ...each,
                  names: without([...new Set([...each.names, ...names])], each.name),
                  places: [...each.places, ...unit.places],
                }
              : each,
          );
  const known = draft.units.find((each) => each.id === same)?.name ?? name;
  return {
    ...draft,
    units,
    tasks: same === undefined ? draft.tasks : draft.tasks.map((task) => naming(task, id, same)),
    findings: inOrder([...draft.findings.filter((each) => !isAnswered(each, id)), ...similarUnits(units)]),
    corrections: noted(draft, { of: 'plan', field: 'units', read: unit.name, corrected: known }),
  };
}

/** What is asked of a unit's name, or found of all names anew. */
function isAnswered({ code, choices }: Finding, id: string): boolean {
  return code === 'similar-units' || choices.some((choice) => choice.field === 'unit' && choice.unit === id);
}

function without(names: readonly string[], name: string): string[] {
  return names.filter((each) => each !== name);
}

/** A unit that leads does not coordinate beside itself. */
function naming(task: DraftTask, from: string, to: string): DraftTask {
  const named = (ids: readonly string[]): string[] => [...new Set(ids.map((id) => (id === from ? to : id)))];
  const lead = named(task.lead);
  return { ...task, lead, coordinating: named(task.coordinating).filter((id) => !lead.includes(id)) };
}
