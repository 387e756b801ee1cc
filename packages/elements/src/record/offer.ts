import { commandsFor, decide, type Command, type CommandType, type Refusal } from '@kehoach/core';
import { nothing, type TemplateResult } from 'lit';
import type { About } from './about.js';
import type { Action } from './action.js';
import { newThing } from './actions/probe.js';
import { catalogue } from './catalogue.js';
import type { Context } from './context.js';
import { filledIn } from './filled.js';
import { shownOf, type ShownField, type Values } from './fields.js';
import type { RecordWords } from './record.messages.js';
import { refusedField } from './refused-field.js';

/** A command that can be given now, or could when its form was opened: with all that its form needs to know. */
export interface Offer {
  readonly command: CommandType;
  readonly dayLabel: keyof RecordWords['fields'];
  readonly fields: (values: Values) => readonly ShownField[];
  /** What is recorded, all or none. */
  readonly commandsFrom: (values: Values, newId: () => string) => readonly [Command, ...(readonly Command[])];
  /** The field of a refusal, of those that are shown; nothing where it is about none of them. */
  readonly faultOf: (refusal: Refusal, values: Values) => string | undefined;
  readonly beside: (values: Values, isSure: boolean) => TemplateResult | typeof nothing;
  readonly asksAgain: (values: Values) => 'sendAnyway' | 'closeAnyway' | 'sendAll' | undefined;
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
    fields: (values) => {
      const all = [...action.fields, ...(action.moreFields?.(context, values) ?? [])];
      const [first, ...rest] = shownOf(all, values, context);
      const day = dayField(action, values, context);
      // How far it has come is what somebody wants to say; of when, today is mostly right.
      if (first?.kind === 'percent') return [first, day, ...rest];
      return first === undefined ? [day] : [day, first, ...rest];
    },
    commandsFrom: (values, newId) => {
      const on = values['on'] ?? context.today;
      const more = action.moreFrom?.(values, context, newId) ?? [];
      const first = action.commandFrom(filledIn(values, context.language), context, newId);
      return [{ ...first, on }, ...more.map((command) => ({ ...command, on }))];
    },
    faultOf: (refusal, values) => faultOf(action, context, { refusal, values }),
    beside: (values, isSure) => action.beside?.(context, values, isSure) ?? nothing,
    asksAgain: (values) => action.asksAgain?.(context, values),
  };
}

/** Of several commands that are recorded together, the fault is looked for in the part of the one that is refused. */
function faultOf(
  action: Action,
  context: Context,
  { refusal, values }: { readonly refusal: Refusal; readonly values: Values },
): string | undefined {
  const { plan, by, today, profile } = context;
  const more = action.moreFrom?.(values, context, () => newThing) ?? [];
  const on = values['on'] ?? today;
  const at = more.findIndex(
    (command) => decide(plan, { ...command, on }, { by, today, profile }).refusal?.code === refusal.code,
  );
  const part = action.partsIn?.(values)[at] ?? '';
  const all = [...action.fields, ...(action.moreFields?.(context, values) ?? [])];
  const names = ['on', ...shownOf(all, values, context).map(({ name }) => name)];
  const own = part === '' ? names : names.flatMap((name) => (name.startsWith(part) ? name.slice(part.length) : []));
  const name = refusedField(refusal, own) ?? (part === '' ? undefined : own[0]);
  return name && part + name;
}

/** The day on which it happened, which every command has. */
function dayField({ dayLabel = 'on' }: Action, values: Values, { today }: Context): ShownField {
  const value = values['on'] ?? today;
  return {
    name: 'on',
    label: dayLabel,
    kind: 'day',
    isRequired: true,
    isDerived: false,
    isOpen: false,
    choices: [],
    value,
    before: '',
    hint: '',
    last: undefined,
    group: undefined,
  };
}
