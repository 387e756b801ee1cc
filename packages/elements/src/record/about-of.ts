import type { Command, CommandType, Plan } from '@kehoach/core';
import { isMadeAgain } from '../shared/made-again.js';
import { isSameAbout, subjects, type About } from './about.js';
import { catalogue } from './catalogue.js';

/** In which form a command is changed and sent again: that which the page wants, where it takes such a command. */
export function formOf(
  command: Command,
  plan: Pick<Plan, 'nominations'>,
  wanted: About | undefined,
): About | undefined {
  const about = aboutOf(command, plan);
  if (wanted === undefined) return about;
  const mayBe = about === undefined || wanted.id === '' || isSameAbout(wanted, about);
  return mayBe && has(wanted.kind, command.type) ? wanted : undefined;
}

/** What a command is about, as a form for it would be; a withdrawal does not tell. */
function aboutOf(command: Command, plan: Pick<Plan, 'nominations'>): About | undefined {
  const { type, data } = command;
  const { taskId, nominationId } = data as { readonly taskId?: unknown; readonly nominationId?: unknown };
  if (typeof taskId === 'string' && has('task', type)) return { kind: 'task', id: taskId };
  const isOfOne = type !== 'NominateAward' || isMadeAgain(command, plan);
  if (isOfOne && typeof nominationId === 'string' && has('nomination', type))
    return { kind: 'nomination', id: nominationId };
  const kind = type === 'WithdrawEntry' ? undefined : subjects.find((subject) => has(subject, type));
  return kind && { kind, id: '' };
}

function has(kind: About['kind'], command: CommandType): boolean {
  return catalogue[kind].some((action) => action.command === command);
}
