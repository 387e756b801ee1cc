import type { Refusal } from '@kehoach/core';

/** The id of the person whom these words mean, in a directory; nothing where it knows no such person. */
export type Naming = (words: string) => string | undefined;

/** The data of a command as they are to be recorded, or why not. */
export type Named = { readonly data: unknown } | { readonly refusal: Refusal };

interface Nominee {
  readonly kind?: unknown;
  readonly name?: unknown;
  readonly personId?: unknown;
}

/**
 * Puts the directory's id in place of the name of a person who is put forward for a commendation: a chained log
 * cannot be shown without a name that it holds.
 */
export function named(type: string, data: unknown, naming: Naming | undefined): Named {
  if (naming === undefined) return { data };
  if (type !== 'NominateAward') return { data: withCharge(data, naming) };
  const { nominee } = (data ?? {}) as { readonly nominee?: Nominee | null };
  if (nominee?.kind !== 'individual') return { data };
  const words = nominee.personId ?? nominee.name;
  // What is no text is told as what it is when the command is decided.
  if (typeof words !== 'string') return { data };
  const personId = naming(words);
  if (personId === undefined) return { refusal: { code: 'unknown-person', params: {} } };
  return { data: { ...(data as object), nominee: { ...nominee, name: personId, personId } } };
}

/** Whoever sees to a task stands there by the directory's id too; whom it does not know, as it was written. */
function withCharge(data: unknown, naming: Naming): unknown {
  const { inCharge } = (data ?? {}) as { readonly inCharge?: unknown };
  const id = typeof inCharge === 'string' ? naming(inCharge) : undefined;
  return id === undefined ? data : { ...(data as object), inCharge: id };
}
