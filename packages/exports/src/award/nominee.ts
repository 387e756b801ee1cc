import { unitNameOn, type DataOf, type NomineeKind, type Plan } from '@kehoach/core';
import { formText, nomineeText } from '@kehoach/words';
import type { PaperOptions } from '../options.js';
import { lineText } from '../text/file-text.js';
import { groupsBy } from './groups.js';

/** Somebody put forward, as the papers of a council tell it. */
export interface Nominee {
  readonly kind: NomineeKind;
  readonly name: string;
  /** The name of the unit to which it belongs; of a unit that is put forward itself, none. */
  readonly unit?: string;
  /** Code of the form of commendation. */
  readonly form: string;
  readonly formName: string;
  readonly merit: string;
}

/** In this order papers list them. */
const kinds: readonly NomineeKind[] = ['collective', 'household', 'individual'];

/** Who was put forward, for what and why; a person by the name that the directory has. */
export function nomineeOf(
  plan: Plan,
  { nominee, form, merit }: Pick<DataOf<'AwardNominated'>, 'nominee' | 'form' | 'merit'>,
  { on, profile, nameOf }: PaperOptions,
): Nominee {
  const { kind, name: written, personId, unitId } = nominee;
  const name = lineText((personId === undefined ? undefined : nameOf?.(personId)) ?? written);
  const unit = unitId === undefined ? '' : lineText(unitNameOn(plan, unitId, on));
  return {
    kind,
    name,
    form,
    formName: lineText(formText(form, 'vi', profile)),
    merit: lineText(merit),
    ...(unit !== '' && unit !== name && { unit }),
  };
}

/** The unit of a person stands below the name. */
export function namedWithUnit({ name, unit }: Nominee): string {
  return unit === undefined ? name : `${name}\n(${unit})`;
}

/** Those of one form and one kind stand together, in the order of the profile's forms, then as they were made. */
export function grouped<T extends Nominee>(all: readonly T[], { profile }: PaperOptions): readonly (readonly T[])[] {
  const places = new Map<string, number>();
  for (const { forms } of profile.commendation.laws)
    for (const { code } of forms) if (!places.has(code)) places.set(code, places.size);
  for (const { form } of all) if (!places.has(form)) places.set(form, places.size);
  const groups = groupsBy(all, ({ form, kind }) => (places.get(form) ?? 0) * kinds.length + kinds.indexOf(kind));
  return [...groups].toSorted(([one], [other]) => one - other).map(([, group]) => group);
}

/** How many of each kind there are: `02 tập thể, 01 cá nhân`. */
export function kindsCounted(all: readonly Nominee[]): string {
  return kinds
    .map((kind) => [all.filter((each) => each.kind === kind).length, nomineeText(kind, 'vi').toLowerCase()] as const)
    .flatMap(([count, word]) => (count === 0 ? [] : [`${padded(count)} ${word}`]))
    .join(', ');
}

/** Which kinds there are, without their numbers: `tập thể, cá nhân`. */
export function kindsNamed(all: readonly Nominee[]): string {
  return kinds
    .filter((kind) => all.some((each) => each.kind === kind))
    .map((kind) => nomineeText(kind, 'vi').toLowerCase())
    .join(', ');
}

/** A number below 10 has a nought before it, as papers on commendations write it. */
export function padded(count: number): string {
  return String(count).padStart(2, '0');
}
