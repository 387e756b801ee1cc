import { commandsFor, decide, type Command, type CommandType } from '@kehoach/core';
import { nothing, type TemplateResult } from 'lit';
import type { About } from './about.js';
import type { Action } from './action.js';
import { catalogue } from './catalogue.js';
import type { Context } from './context.js';
import { filledIn } from './filled.js';
import { shownOf, type ShownField, type Values } from './fields.js';
import type { RecordWords } from './record.messages.js';

/** A command that can be given now, or could when its form was opened: with all that its form needs to know. */
export interface Offer {
  readonly command: CommandType;
  readonly dayLabel: keyof RecordWords['fields'];
  readonly fields: (values: Values) => readonly ShownField[];
  readonly commandFrom: (values: Values, newId: () => string) => Command;
  readonly beside: (values: Values) => TemplateResult | typeof nothing;
  readonly asksAgain: boolean;
}

/** What this person may give about it now, in the order of the catalogue. */
export function offersFor(about: About, context: Context): readonly Offer[] {
  const { plan, task, by, today, profile } = context;
  const ask = { by, today, profile };
  const commands = new Set(task === undefined ? [] : commandsFor(plan, task, ask));
  const isAllowed = (action: Action): boolean => {
    // Whose entry it is, and what rests on it, only the chosen entry tells.
    if (action.command === 'WithdrawEntry') return true;
    if (task !== undefined) return commands.has(action.command);
    const probe = action.probe?.(context);
    return probe !== undefined && decide(plan, probe, ask).refusal === undefined;
  };
  return catalogue[about.kind]
    .filter((action) => (action.isFor?.(context) ?? true) && isAllowed(action))
    .map((action) => offerOf(action, context));
}

/** The command's form, whether or not it can be given now. */
export function offerFor(about: About, command: CommandType, context: Context): Offer | undefined {
  const action = catalogue[about.kind].find((each) => each.command === command);
  return action && offerOf(action, context);
}

function offerOf(action: Action, context: Context): Offer {
  return {
    command: action.command,
    dayLabel: action.dayLabel ?? 'on',
    fields: (values) => [dayField(action, values, context), ...shownOf(action.fields, values, context)],
    commandFrom: (values, newId) => ({
      ...action.commandFrom(filledIn(values), context, newId),
      on: values['on'] ?? context.today,
    }),
    beside: (values) => action.beside?.(context, values) ?? nothing,
    asksAgain: action.asksAgain?.(context) ?? false,
  };
}

/** The day on which it happened, which every command has. */
function dayField({ dayLabel = 'on' }: Action, values: Values, { today }: Context): ShownField {
  const value = values['on'] ?? today;
  return {
    name: 'on',
    label: dayLabel,
    kind: 'day',
    isRequired: true,
    choices: [],
    value,
    before: '',
    hint: '',
    last: undefined,
  };
}
