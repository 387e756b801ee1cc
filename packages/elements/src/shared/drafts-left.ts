import { inSession } from './in-session.js';

type Person = { readonly id: string; readonly unit: string } | undefined;

const prefix = 'kehoach.draft ';

/** With what the names begin under which this tab keeps what a person began to fill in. */
export function draftKeyOf(actorId: string, unit: string): string {
  return prefix + JSON.stringify([actorId, unit]);
}

/** What others began goes once somebody else sits at the page, or nobody. */
export function keepDraftsOf(person?: Person): void {
  const own = person && draftKeyOf(person.id, person.unit);
  inSession((storage) => {
    for (const key of Object.keys(storage))
      if (key.startsWith(prefix) && (own === undefined || !key.startsWith(own))) storage.removeItem(key);
  });
}

/**
 * The page has another actor than before, or none any more: what was begun goes, whether or not a form is open.
 *
 * @returns who is there now
 */
export function leaveDrafts<P extends Person>(before: P, now: P): P {
  const isSame = before?.id === now?.id && before?.unit === now?.unit;
  if (before !== undefined && !isSame) keepDraftsOf(now);
  return now;
}
