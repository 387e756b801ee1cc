import { profileMark, type Command, type Profile } from '@kehoach/core';
import type { Signer } from '../head/tail.js';
import type { Correction, Draft, DraftSection, DraftTask } from './draft.js';
import { issuingUnitOf } from './issuing-unit.js';

/**
 * The commands that issue a draft, in order: the plan, its units and headings, its tasks, targets and campaigns.
 *
 * @param profile under which the plan is to run: its first entry then names it, and no other is taken for an audit
 */
export function commandsOf(draft: Draft, profile?: Profile): Command[] {
  const on = draft.issuedOn ?? '';
  const commands: Command[] = [
    {
      type: 'IssuePlan',
      data: { ...planData(draft), ...(profile !== undefined && { profile: profileMark(profile) }) },
    },
    ...unitCommands(draft),
    ...draft.sections.map((section): Command => ({ type: 'AddSection', data: sectionData(section) })),
    ...draft.tasks.map((task): Command => ({ type: 'AssignTask', data: taskData(draft, task) })),
    ...targetCommands(draft),
    ...draft.tasks.flatMap(campaignOf),
  ];
  return commands.map((command) => wellFormed({ ...command, on }) as Command);
}

type DataOf<T extends Command['type']> = Extract<Command, { type: T }>['data'];

/** The issuing office first: it acts in all that follows. */
function unitCommands(draft: Draft): Command[] {
  const issuer = issuingUnitOf(draft);
  const units = draft.units.toSorted((a, b) => Number(b.id === issuer) - Number(a.id === issuer));
  return units.map(({ id: unitId, name, role }) => ({
    type: 'RegisterUnit',
    data: { unitId, name, role: unitId === issuer ? 'office' : role },
  }));
}

function sectionData({ id: sectionId, number, title, parentId }: DraftSection): DataOf<'AddSection'> {
  return {
    sectionId,
    number: number === '' ? '' : `${number}.`,
    title,
    ...(parentId !== undefined && { parentId }),
  };
}

function targetCommands({ targets, tasks }: Draft): Command[] {
  const known = new Set(tasks.map(({ id }) => id));
  return targets.map(({ id: targetId, text, value, unit, taskId }) => {
    const of = taskId !== undefined && known.has(taskId) ? { taskId } : {};
    return { type: 'SetTarget', data: { targetId, text, value, unit, ...of } };
  });
}

/** Half a sign, as a damaged text may hold, has no place in a log: it is written as the sign for none. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wellFormed(each)]));
}

function planData(draft: Draft): DataOf<'IssuePlan'> {
  const { number = '', title = '', issuer = '', place, theme, signer } = draft;
  return {
    number,
    title,
    issuer: issuingUnitOf(draft),
    issuerName: issuer,
    ...(place !== undefined && { place }),
    ...(theme !== undefined && { theme }),
    legalBasis: draft.legalBasis.map(({ number: basis, issuedOn }) => ({
      number: basis,
      ...(issuedOn !== undefined && { issuedOn }),
    })),
    purposes: draft.purposes.map(({ text }) => text),
    requirements: draft.requirements.map(({ text }) => text),
    recipients: draft.recipients.map(({ text }) => text),
    // Who signs is known by an office; a name alone names nobody who may.
    ...(signer && signer.title !== '' && { signer: signerData(signer) }),
    ...correctionsOf(draft.corrections, 'plan'),
  };
}

function signerData({ title, onBehalf, name }: Signer): NonNullable<DataOf<'IssuePlan'>['signer']> {
  return { title, ...(onBehalf !== undefined && { onBehalf }), ...(name !== undefined && { name }) };
}

function taskData(draft: Draft, task: DraftTask): DataOf<'AssignTask'> {
  const { id: taskId, number, title, kind, sectionId, lead, coordinating, period, milestones, text, place } = task;
  return {
    taskId,
    number,
    title,
    kind,
    ...(sectionId !== undefined && { sectionId }),
    lead,
    coordinating,
    period: period ?? { text: '', kind: 'unstated' },
    ...(milestones.length > 0 && { milestones: [...milestones] }),
    products: [...task.products],
    ...(text !== undefined && { text }),
    source: { from: place.from, to: place.to },
    ...correctionsOf(draft.corrections, taskId),
  };
}

function campaignOf({ id, theme, period }: DraftTask): Command[] {
  if (theme === undefined) return [];
  const data = {
    campaignId: `thi-dua-${id}`,
    theme,
    period: period ?? { text: '', kind: 'unstated' as const },
    taskId: id,
  };
  return [{ type: 'LaunchEmulation', data }];
}

function correctionsOf(
  all: readonly Correction[],
  of: string,
): { corrections?: { field: string; read: string; corrected: string }[] } {
  const own = all.filter((correction) => correction.of === of);
  return own.length === 0 ? {} : { corrections: own.map(({ field, read, corrected }) => ({ field, read, corrected })) };
}
