import { assert } from 'chai';
import type { Draft } from '../draft/draft.js';
import { readPlan } from '../index.js';

const top = 'SỞ BIỂN ĐẢO\nSố: 5/SBĐ-VP\nMẫu, ngày 05 tháng 01 năm 2026\n';
/** The head of a plan of 2026; its body follows. */
export const plan: string = `${top}\nKẾ HOẠCH\nCông tác năm 2026\n\n`;
/** The head of a letter of the same day; its words follow. */
export const letter: string = `${top}V/v trực Tết\n\nKính gửi:\n- Các phòng;\n- UBND các xã.\n\n`;

/** What is read of a document; the test fails where it is refused. */
export function draftOf(document: string): Draft {
  const { draft } = readPlan(document);
  assert.isDefined(draft);
  return draft;
}

/** Of each task its number (a responsibility's with "*"), its title, who leads, and its last day. */
export function tasksOf(document: string): (string | undefined)[][] {
  const { units, tasks } = draftOf(document);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return tasks.map(({ number, title, kind, lead, period }) => [
    `${number}${kind === 'responsibility' ? '*' : ''}`,
    title.replace(/\.$/, ''),
    lead.map((id) => names.get(id)).join('; '),
    period?.end,
  ]);
}

/** Of each task who leads, and its last day. */
export function whoAndWhen(document: string): (string | undefined)[][] {
  return tasksOf(document).map((task) => task.slice(2));
}
