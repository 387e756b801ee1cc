import type { Action } from '../action.js';
import type { NominationContext } from '../context.js';
import type { Values } from '../fields.js';
import { formsFor, nominateAward } from './of-emulation.js';
import { someWords } from './probe.js';

/** The form of a nomination that was returned: filled in as it was made. */
export const nominateAgain: Action<NominationContext> = {
  ...nominateAward,
  fields: nominateAward.fields.map((field) => ({
    ...field,
    initial: (context) => madeBefore(context)[field.name] ?? '',
    choices: (context, values) => field.choices?.(context, { ...madeBefore(context), ...values }) ?? [],
    hint: (context, values) => field.hint?.(context, { ...madeBefore(context), ...values }) ?? '',
  })),
  probe: (context) => {
    const { id: nominationId, nominee } = context.nomination;
    const form = formsFor(context, { kind: nominee.kind })[0]?.code ?? '';
    return { type: 'NominateAward', data: { nominationId, form, nominee, merit: someWords } };
  },
  commandFrom: (filled, context) => nominateAward.commandFrom(filled, context, () => context.nomination.id),
};

function madeBefore({ nomination, people }: NominationContext): Values {
  const { form, merit, nominee, campaignId = '', taskId = '' } = nomination;
  const { kind, unitId = '', name } = nominee;
  return { kind, name: people?.get(name) ?? name, unitId, form, merit, campaignId, taskId };
}
