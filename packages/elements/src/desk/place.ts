import { isCivilDate, statuses, type CivilDate, type Status, type TaskId, type UnitId } from '@kehoach/core';

/** The five views of a plan, in their order. */
export const viewNames = ['timeline', 'list', 'unit', 'awards', 'history'] as const;

/** @see viewNames */
export type ViewName = (typeof viewNames)[number];

/**
 * What of the office's own a panel can be opened for, beside a task; `about` tells of the plan, `calendar` is the one
 * paper of a unit.
 */
export const subjects = ['about', 'export', 'calendar', 'answers', 'plan', 'units', 'targets', 'emulation'] as const;

/** @see subjects */
export type Subject = (typeof subjects)[number];

/** Those to which the menu leads. */
export const menuSubjects: readonly Subject[] = subjects.filter((subject) => subject !== 'calendar');

/** Which tasks are wanted: those of one status, or of one of the counts above, which leave responsibilities out. */
export type Wanted = Status | 'open' | 'done-all';

/** Where a reader stands in a desk: all of it fits into an address. */
export interface Place {
  /** The first one of the page unless chosen. */
  readonly view?: ViewName | undefined;
  readonly task?: TaskId | undefined;
  readonly subject?: Subject | undefined;
  /** Id of a nomination whose form is open. */
  readonly nomination?: string | undefined;
  readonly unit?: UnitId | undefined;
  readonly status?: Wanted | undefined;
  /** What is searched for among the tasks. */
  readonly words?: string | undefined;
  /** Whose entries of the log are wanted, which kind of them, and what is searched for in it. */
  readonly by?: UnitId | undefined;
  readonly kind?: string | undefined;
  readonly said?: string | undefined;
  /** Whose work is looked at, of which person in charge, and whether of all plans of the server. */
  readonly work?: UnitId | undefined;
  readonly person?: string | undefined;
  readonly plans?: 'all' | undefined;
  /** The day to which the page is set back. */
  readonly day?: CivilDate | undefined;
}

const keys = [
  'view',
  'task',
  'subject',
  'nomination',
  'unit',
  'status',
  'words',
  'by',
  'kind',
  'said',
  'work',
  'person',
  'plans',
  'day',
] as const;

/** Whether a text that an address gives may stand there: one that nobody knows counts as none. */
const fits: Readonly<Record<(typeof keys)[number], (text: string) => boolean>> = {
  view: (text) => (viewNames as readonly string[]).includes(text),
  task: isAny,
  subject: (text) => (subjects as readonly string[]).includes(text),
  nomination: isAny,
  unit: isAny,
  status: (text) => ([...statuses, 'open', 'done-all'] as readonly string[]).includes(text),
  words: isAny,
  by: isAny,
  kind: isAny,
  said: isAny,
  work: isAny,
  person: isAny,
  plans: (text) => text === 'all',
  day: isCivilDate,
};

/**
 * The place that a text names, as it stands after `#`: `view=list&task=II.2&day=2022-09-06`.
 *
 * @returns `undefined` where the text is another's, such as the name of a heading on the portal's page
 */
export function placeFrom(text: string): Place | undefined {
  const given = new URLSearchParams(text);
  const said = keys.flatMap((key) => (given.get(key) ? [[key, given.get(key) as string] as const] : []));
  if (text !== '' && said.length === 0) return undefined;
  return Object.fromEntries(said.filter(([key, value]) => fits[key](value)));
}

/** A place as it stands after `#`; nothing for the one that a page begins with. */
export function placeText(place: Place): string {
  const given = new URLSearchParams();
  for (const key of keys) {
    const value = place[key];
    if (value !== undefined && value !== '') given.set(key, value);
  }
  return given.toString();
}

function isAny(): boolean {
  return true;
}
