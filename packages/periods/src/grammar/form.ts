import { beginningsOf, matchAt, patternOf, type Pattern, type Said } from './pattern.js';
import { anyFigures } from './readers.js';
import type { Word } from './words.js';

/**
 * Phrases with what they are read as, in a document of the year 2026: `2026-06-01..2026-06-30` is a window,
 * `..2026-06-30` a deadline, `2026-06-01..` begins; `recurring`, `conditional` … as they are called, also before
 * days; ` | ` parts the milestones of several times.
 */
export type Examples = Readonly<Record<string, string>>;

/** One way of saying something: a row of the grammar. */
export interface Form<Gives> {
  readonly name: string;
  /** @see patternOf */
  readonly form: string;
  /** One of these words stands right before it. */
  readonly after?: string;
  /** None of these words stands right before it. */
  readonly notAfter?: string;
  /** A list of bare numbers, which begins with the first of them. */
  readonly isList?: boolean;
  /** What follows, and is not part of it. */
  readonly ahead?: string;
  /** What must not follow. */
  readonly notAhead?: string;
  /** What else must be so where it stands. */
  readonly where?: (place: Place) => boolean;
  /** What it says; `undefined` where the numbers make no sense in this form. */
  readonly gives: (said: Said) => Gives | undefined;
  readonly reads: Examples;
  /** Siblings that look like it and are not of this form, with what they are. */
  readonly not: Examples;
}

/** Where a form is tried. */
export interface Place {
  readonly words: readonly Word[];
  readonly at: number;
  readonly next: number;
  /** A word before it says that a time follows: "trước", "hạn". */
  readonly isBound: () => boolean;
  /** It goes on from the time right before it: ", ", "và". */
  readonly isJoined: boolean;
}

/** What a row of the grammar has read. */
export interface Found<Gives> {
  readonly form: string;
  readonly gives: Gives;
  readonly next: number;
}

/** Finds the row that fits at a place. */
export type Finder<Gives> = (place: Omit<Place, 'next'>) => Found<Gives> | undefined;

/** The row that takes the most words at a place; of equals, the first. */
export function finderOf<Gives>(forms: readonly Form<Gives>[]): Finder<Gives> {
  const byBeginning = new Map<string, ReadyForm<Gives>[]>();
  for (const form of forms.map(readyForm)) {
    for (const word of new Set(beginningsOf(form.pattern))) {
      byBeginning.set(word, [...(byBeginning.get(word) ?? []), form]);
    }
  }
  return (place) => {
    const text = place.words[place.at]?.text ?? '';
    let best: Found<Gives> | undefined;
    for (const form of byBeginning.get(/^\d/.test(text) ? anyFigures : text) ?? []) {
      const found = foundBy(form, place);
      if (found !== undefined && found.next > (best?.next ?? 0)) best = found;
    }
    return best;
  };
}

interface ReadyForm<Gives> {
  readonly form: Form<Gives>;
  readonly pattern: Pattern;
  readonly after: ReadonlySet<string> | undefined;
  readonly notAfter: ReadonlySet<string>;
  readonly ahead: Pattern | undefined;
  readonly notAhead: Pattern | undefined;
}

function readyForm<Gives>(form: Form<Gives>): ReadyForm<Gives> {
  const { after, notAfter, ahead, notAhead } = form;
  return {
    form,
    pattern: patternOf(form.form),
    after: after === undefined ? undefined : new Set(after.split('|')),
    notAfter: new Set(notAfter?.split('|')),
    ahead: ahead === undefined ? undefined : patternOf(ahead),
    notAhead: notAhead === undefined ? undefined : patternOf(notAhead),
  };
}

function foundBy<Gives>(
  { form, pattern, after, notAfter, ahead, notAhead }: ReadyForm<Gives>,
  place: Omit<Place, 'next'>,
): Found<Gives> | undefined {
  const { words, at } = place;
  const before = words[at - 1]?.text ?? '';
  if (after?.has(before) === false || notAfter.has(before)) return undefined;
  if (form.isList === true && isAmongNumbers(words, at)) return undefined;
  const match = matchAt(pattern, words, at);
  if (match === undefined) return undefined;
  const { said, next } = match;
  const fits =
    (ahead === undefined || matchAt(ahead, words, next) !== undefined) &&
    (notAhead === undefined || matchAt(notAhead, words, next) === undefined) &&
    (form.where === undefined || form.where({ ...place, next }));
  const gives = fits ? form.gives(said) : undefined;
  return gives === undefined ? undefined : { form: form.name, gives, next };
}

/** A list of bare numbers begins with its first. */
function isAmongNumbers(words: readonly Word[], at: number): boolean {
  return /^[,+&]$|^(?:và|hoặc)$/.test(words[at - 1]?.text ?? '') && /^\d+$/.test(words[at - 2]?.text ?? '');
}
