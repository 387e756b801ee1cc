import {
  advance,
  decide,
  record,
  replay,
  type Command,
  type Profile,
  type RecordedEvent,
  type Refusal,
} from '@kehoach/core';
import { slugOf } from '../unit/directory.js';
import { fold } from '../words/fold.js';
import type { Correction, Draft, DraftTask } from './draft.js';

/** Who issues a plan and when it is written down; what the edge provides. */
export interface IssueOptions {
  /** The person at the issuing office. */
  readonly by: { readonly id: string; readonly name?: string };
  /** Civil date in Vietnam. */
  readonly today: string;
  /** Instant in UTC, ISO 8601. */
  readonly now: string;
  /** Makes a UUIDv7. */
  readonly newId: () => string;
  readonly profile: Profile;
  /** Told after each command, for a run that takes long. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What a draft must say before it can be issued. */
export type MissingField = 'number' | 'title' | 'issuer' | 'issuedOn';

/** The log of the plan; or what is missing; or what the rules refuse. */
export type Issued =
  | { readonly log: readonly RecordedEvent[]; readonly missing?: undefined; readonly refusal?: undefined }
  | { readonly missing: readonly MissingField[]; readonly log?: undefined; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly log?: undefined; readonly missing?: undefined };

/** What a draft still lacks before it can be issued. A blank number or day is filled in by a correction. */
export function missingIn(draft: Draft): MissingField[] {
  const fields: readonly MissingField[] = ['number', 'title', 'issuer', 'issuedOn'];
  return fields.filter((field) => (draft[field] ?? '').trim() === '');
}

/** The name of a plan's log: place, number and year, such as `ninh-thuan.225-kh-stp.2022`. */
export function planIdOf(draft: Draft): string {
  const { place, number, issuedOn } = draft;
  return [place, number, issuedOn?.slice(0, 4)].flatMap((part) => (part === undefined ? [] : [slugOf(part)])).join('.');
}

/**
 * Issues the plan: each command goes through `decide`, so that the log keeps all rules and verifies.
 *
 * @returns the log from its first entry; write it down with `writeLog`
 */
export async function issuePlan(draft: Draft, options: IssueOptions): Promise<Issued> {
  const missing = missingIn(draft);
  if (missing.length > 0) return { missing };
  const { now, newId, today, profile } = options;
  const log: RecordedEvent[] = [];
  const by = { ...options.by, unit: issuerId(draft) };
  let plan = replay([]);
  const commands = commandsOf(draft);
  for (const [done, command] of commands.entries()) {
    options.onProgress?.(done, commands.length);
    const decision = decide(plan, command, { by, today, profile });
    if (decision.refusal !== undefined) return { refusal: decision.refusal };
    const { version, digest } = plan;
    const entries = record(decision.events, { planId: planIdOf(draft), version, digest, now, newId });
    log.push(...entries);
    plan = advance(plan, entries);
  }
  return { log };
}

/** The commands that issue a draft, in order: the plan, its units and headings, its tasks, targets and campaigns. */
export function commandsOf(draft: Draft): Command[] {
  const on = draft.issuedOn ?? '';
  const { sections, tasks, targets } = draft;
  const units = [
    ...draft.units.filter(({ id }) => id === issuerId(draft)),
    ...draft.units.filter(({ id }) => id !== issuerId(draft)),
  ];
  const known = new Set(tasks.map(({ id }) => id));
  const commands: Command[] = [
    { type: 'IssuePlan', data: planData(draft) },
    ...units.map(({ id: unitId, name, role }): Command => {
      const isIssuer = unitId === issuerId(draft);
      return { type: 'RegisterUnit', data: { unitId, name, role: isIssuer ? 'office' : role } };
    }),
    ...sections.map(({ id: sectionId, number, title, parentId }): Command => {
      const data = {
        sectionId,
        number: number === '' ? '' : `${number}.`,
        title,
        ...(parentId !== undefined && { parentId }),
      };
      return { type: 'AddSection', data };
    }),
    ...tasks.map((task): Command => ({ type: 'AssignTask', data: taskData(draft, task) })),
    ...targets.map(({ id: targetId, text, value, unit, taskId }): Command => {
      const of = taskId !== undefined && known.has(taskId) ? { taskId } : {};
      return { type: 'SetTarget', data: { targetId, text, value, unit, ...of } };
    }),
    ...tasks.flatMap((task): Command[] => campaignOf(task)),
  ];
  return commands.map((command) => wellFormed({ ...command, on }) as Command);
}

/** Half a sign, as a damaged text may hold, has no place in a log: it is written as the sign for none. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replaceAll(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, wellFormed(each)]));
}

function planData(draft: Draft): Extract<Command, { type: 'IssuePlan' }>['data'] {
  const {
    number = '',
    title = '',
    issuer = '',
    place,
    theme,
    signer,
    purposes,
    requirements,
    recipients,
    legalBasis,
  } = draft;
  return {
    number,
    title,
    issuer: issuerId(draft),
    issuerName: issuer,
    ...(place !== undefined && { place }),
    ...(theme !== undefined && { theme }),
    legalBasis: legalBasis.map(({ number: basis, issuedOn }) => ({
      number: basis,
      ...(issuedOn !== undefined && { issuedOn }),
    })),
    purposes: purposes.map(({ text }) => text),
    requirements: requirements.map(({ text }) => text),
    recipients: recipients.map(({ text }) => text),
    ...(signer && {
      signer: {
        title: signer.title,
        ...(signer.onBehalf !== undefined && { onBehalf: signer.onBehalf }),
        ...(signer.name !== undefined && { name: signer.name }),
      },
    }),
    ...correctionsOf(draft.corrections, 'plan'),
  };
}

function taskData(draft: Draft, task: DraftTask): Extract<Command, { type: 'AssignTask' }>['data'] {
  const {
    id: taskId,
    number,
    title,
    kind,
    sectionId,
    lead,
    coordinating,
    period,
    milestones,
    products,
    text,
    place,
  } = task;
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
    products: [...products],
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

/** The issuing office is one with the unit that the plan calls by the same name, with or without its place. */
function issuerId({ issuer = '', units }: Draft): string {
  const name = fold(issuer);
  const same =
    units.find((unit) => name === fold(unit.name)) ??
    units.find((unit) => name.startsWith(`${fold(unit.name)} `) && unit.role === 'unit' && /\s/.test(unit.name));
  return same?.id ?? slugOf(`co-quan ${issuer}`);
}
