import { given, type Action } from '../action.js';
import type { NominationContext } from '../context.js';
import type { Values } from '../fields.js';
import { nomineeName } from '../../shared/nominee-name.js';
import { nominateAward } from './of-emulation.js';

/** The form of a nomination that was returned: filled in as it was made. */
export const nominateAgain: Action<NominationContext> = {
  ...nominateAward,
  fields: nominateAward.fields.map((field) => ({
    ...field,
    initial: (context) => madeBefore(context)[field.name],
    choices: (context, values) => field.choices?.(context, { ...madeBefore(context), ...values }) ?? [],
    hint: (context, values) => field.hint?.(context, { ...madeBefore(context), ...values }) ?? '',
  })),
};

function madeBefore({ nomination: { nominee, form, merit, campaignId, taskId }, people }: NominationContext): Values {
  return given({ ...nominee, name: nomineeName(nominee, people), form, merit, campaignId, taskId });
}
