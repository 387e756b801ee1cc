import { commandText } from '../command/command-text.js';
import { dateText } from '../day/date-text.js';
import { eventText } from '../event/event-text.js';
import { numberText, percentText } from '../number/number-text.js';
import { problemClause } from '../problem/problem-text.js';
import type { NameWords, RefusalSentences } from './vi.js';

/** In English. */
export const enNames: NameWords = {
  form: 'this form',
  authority: 'the authority',
  or: 'or',
  nominee: { collective: 'a collective', individual: 'an individual', household: 'a household' },
  otherNominee: 'a nominee of this kind',
  refused: 'This was refused.',
};

const day = (date: string): string => dateText(date, 'en');
const missing = (what: string, id: string): string =>
  `The plan has no ${what} “${id}”. Load the page again and choose anew.`;

/** Where a nomination stands, and what comes next. */
const steps: Readonly<Record<string, string>> = {
  nominated: 'The nomination is waiting for the council',
  supported: 'The council supports it; it must be forwarded to the authority',
  'not-supported': 'The council does not support the nomination',
  forwarded: 'The nomination is waiting for the authority to decide',
  returned: 'The nomination was returned; complete it and nominate again',
  granted: 'The commendation was granted already',
  declined: 'The commendation was declined',
  revoked: 'The commendation was revoked',
};

/** In English. */
export const en: RefusalSentences = {
  'unknown-command': ({ command }) => `There is no command “${command}”. Check its name.`,
  'invalid-data': ({ problem }) => `The data is not valid: ${problemClause(problem, 'en')}.`,
  'no-plan': () => 'The plan has not been issued. Issue it first.',
  'plan-exists': ({ number }) => `Plan ${number} was issued already. To change it, record an amendment.`,
  'plan-closed': ({ on }) => `The plan was closed on ${day(on)}; this can no longer be recorded.`,
  'other-profile': ({ profile, needed }) =>
    `This plan follows the profile “${needed}”, not “${profile}”. Open it with the right profile.`,
  'in-the-future': ({ on, today }) =>
    `${day(on)} has not come yet; today is ${day(today)}. Choose today or an earlier day.`,
  'before-the-plan': ({ on, first }) => `${day(on)} is earlier than the plan. Choose ${day(first)} or a later day.`,
  'before-the-start': ({ on, start }) =>
    `This cannot be recorded for ${day(on)}, since what it speaks of began on ${day(start)}. Choose that day or a later one.`,
  contradicted: ({ on, by, later }) =>
    `This cannot be recorded for ${day(on)}, since “${eventText(by, 'en')}” is recorded for ${day(later)}. Check the day, or withdraw that entry first.`,
  'unknown-unit': ({ unit }) => `The unit “${unit}” is not registered. Register it first.`,
  'unit-ceased': ({ unit, on, successor }) =>
    `${unit} passed its duties to ${successor} on ${day(on)}. ${successor} records this.`,
  'not-a-unit': ({ unit }) => `${unit} is a group, a council or an authority and cannot do this. Choose a single unit.`,
  'unknown-task': ({ task }) => missing('task', task),
  'unknown-section': ({ section }) => missing('section', section),
  'unknown-extension': ({ extension }) =>
    `No request for an extension “${extension}” is waiting for a decision. Load the page again and choose anew.`,
  'unknown-obstacle': ({ obstacle }) =>
    `No obstacle “${obstacle}” is waiting to be resolved. Load the page again and choose anew.`,
  'unknown-target': ({ target }) => missing('target', target),
  'unknown-campaign': ({ campaign }) => missing('emulation campaign', campaign),
  'unknown-nomination': ({ nomination }) => missing('nomination', nomination),
  'unknown-person': () => 'The directory knows no such person, or several of that name. Give the person’s id in it.',
  'not-together': () => 'Not recorded, since something that goes with it could not be recorded.',
  'unknown-entry': ({ entry }) => missing('entry', entry),
  'already-exists': ({ id }) => `The id “${id}” is in the plan already. Use another.`,
  'already-withdrawn': ({ on }) => `This entry was withdrawn on ${day(on)}.`,
  'not-withdrawable': ({ type }) =>
    `An entry “${eventText(type, 'en')}” cannot be withdrawn. Record what changes as a new entry.`,
  'rested-on': ({ type, on, instead }) =>
    `This cannot be withdrawn, since “${eventText(type, 'en')}” of ${day(on)} rests on it. ${
      instead === undefined ? 'Withdraw that entry first.' : `Use “${commandText(instead, 'en')}”.`
    }`,
  'not-yours': ({ unit, office }) =>
    unit === office ? `Only ${office} may do this.` : `Only ${unit} or ${office} may do this.`,
  'not-the-issuing-office': ({ office }) => `Only ${office}, which runs the plan, may do this.`,
  'not-the-lead-unit': ({ lead }) => `Only the lead unit (${lead.join(', ')}) may do this.`,
  'not-a-participant': ({ unit }) =>
    unit === undefined
      ? 'Only the lead unit or a coordinating unit may do this.'
      : `${unit} neither leads nor coordinates this task. Choose a unit that takes part.`,
  'not-the-council': ({ office }) => `Only the council or ${office} may record the review.`,
  'task-done': ({ on }) =>
    `The task was completed on ${day(on)}. If work remains, the issuing office returns the completion first.`,
  'task-not-done': () => 'The task has not been reported as completed.',
  'task-suspended': ({ on }) =>
    `The task has been suspended since ${day(on)}. The issuing office must resume it first.`,
  'task-not-suspended': () => 'The task is not suspended.',
  'task-cancelled': ({ on }) => `The task was cancelled on ${day(on)}; nothing more can be recorded.`,
  'already-started': ({ on }) => `The task started on ${day(on)} already. Report its progress.`,
  'progress-falls': ({ percent, before }) =>
    `Progress of ${percentText(percent, 'en')} is lower than the ${percentText(before, 'en')} recorded. Give the reason, or check the figure.`,
  'no-deadline': () => 'The task has no deadline that could be extended.',
  'not-later': ({ to, due }) => `The new deadline, ${day(to)}, must be after the present one, ${day(due)}.`,
  'nothing-changed': () => 'Nothing differs from what stands now. Change at least one thing.',
  'too-deep': ({ limit }) => `Sections stand too deep in one another (at most ${limit}). Choose a higher one.`,
  'wrong-unit-of-measure': ({ expected, got }) =>
    `The target is measured in “${expected}”, not in “${got}”. Record it in “${expected}”.`,
  'no-guidance': () => 'No guidance on commendations was given. The issuing office must record it before nominations.',
  'wrong-step': ({ state, to }, { authority }) =>
    `This cannot be done now. ${
      state === 'forwarded' && to !== undefined
        ? `The nomination was forwarded to ${authority(to)}, who decides`
        : Object.hasOwn(steps, state)
          ? steps[state]
          : 'The nomination is at another step'
    }.`,
  'no-law': ({ on }) => `The profile has no commendation law for ${day(on)}. Check the day.`,
  'unknown-form': ({ form, law }, names) => `Law No. ${law} does not have ${names.form(form)}. Choose another form.`,
  'wrong-nominee': ({ form, nominee }, names) =>
    `By law ${names.form(form)} is not given to ${names.nominee(nominee)}. Choose another form.`,
  'wrong-authority': ({ form, authorities, law }, names) =>
    `Under Law No. ${law}, ${names.form(form)} is decided by ${names.oneOf(authorities)}.`,
  'not-the-granter': ({ granter }, { authority }) =>
    `Only ${authority(granter)}, who granted it, or a successor may revoke this commendation.`,
  'circular-succession': ({ unit }) => `${unit} cannot succeed itself. Choose another unit.`,
  'circular-units': ({ unit }) => `${unit} cannot belong to itself or to a unit below it. Choose another unit.`,
  'before-the-last-name': ({ last }) => `The new name must begin after ${day(last)}, the day of the last one.`,
  'invalid-votes': ({ votesFor, votesCast }) =>
    `The votes are not valid: ${numberText(votesFor, 'en')} in favour of ${numberText(votesCast, 'en')} cast. Check the minutes.`,
  'more-votes-than-members': ({ votesCast, present }) =>
    `The minutes have ${numberText(votesCast, 'en')} votes cast and only ${numberText(present, 'en')} members present. Check the minutes.`,
  'against-all-votes': ({ votesCast }) =>
    `All ${numberText(votesCast, 'en')} votes are in favour, so the council cannot have decided against it. Check the minutes.`,
};
