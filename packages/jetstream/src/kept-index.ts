import type { ServerStore } from '@kehoach/core';

/** Where a value stands: in which message, and the how manieth thing to keep it is there. */
export interface KeptPlace {
  readonly key: string;
  readonly seq: number;
  readonly at: number;
  /** The value, where it is held in memory as well. */
  readonly value?: string;
}

/** Things to keep that one message may hold. */
const mostInMessage = 2 ** 20;

/** A place as one number, or with its value; `null` where the key was taken away. */
type Held = number | { readonly place: number; readonly value: string | null };

/**
 * What is kept and where. What is written once (results, heads: as many as entries) is known by its place alone; what
 * may be replaced (summaries: one a plan) is held with its value.
 *
 * Keys stand in groups by what comes before their first blank, by habit a plan's id.
 */
export class KeptIndex {
  readonly #kinds = new Map<string, Map<string, Map<string, Held>>>();

  /** The place of the last message that wrote the key; 0 where none did. */
  writtenAt(kind: string, key: string): number {
    const [group, rest] = divided(key);
    return Math.floor(placeOf(this.#kinds.get(kind)?.get(group)?.get(rest)) / mostInMessage);
  }

  find(kind: string, key: string): KeptPlace | undefined {
    const [group, rest] = divided(key);
    return keptAt(key, this.#kinds.get(kind)?.get(group)?.get(rest));
  }

  /** @param isOnce whether the key was to be unwritten */
  put(kind: string, key: string, value: string | null, where: { seq: number; at: number; isOnce: boolean }): void {
    const place = where.seq * mostInMessage + where.at;
    const [group, rest] = divided(key);
    const groups = this.#kinds.get(kind) ?? new Map<string, Map<string, Held>>();
    const keys = groups.get(group) ?? new Map<string, Held>();
    this.#kinds.set(kind, groups);
    groups.set(group, keys);
    keys.set(rest, where.isOnce && value !== null ? place : { place, value });
  }

  /** What stands there, sorted by key. */
  list(kind: string, which: NonNullable<Parameters<ServerStore['kept']>[1]>): readonly KeptPlace[] {
    const found: KeptPlace[] = [];
    if ('keys' in which) for (const key of new Set(which.keys)) add(found, this.find(kind, key));
    else for (const place of this.#beginningWith(kind, which.prefix)) found.push(place);
    return found.sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** The kinds of which something is kept, sorted. */
  kinds(): readonly string[] {
    return [...this.#kinds.keys()].filter((kind) => !this.#beginningWith(kind, '').next().done).sort();
  }

  *#beginningWith(kind: string, prefix: string): Generator<KeptPlace, undefined> {
    const groups = this.#kinds.get(kind);
    const [only, isWhole] = [divided(prefix)[0], prefix.includes(' ')];
    for (const [group, keys] of isWhole ? [[only, groups?.get(only)] as const] : (groups ?? []))
      for (const [rest, held] of keys ?? []) {
        const place = keptAt(group + rest, held);
        if (place?.key.startsWith(prefix) === true) yield place;
      }
  }
}

/** A key in two: what stands before its first blank, and the blank with what follows. */
function divided(key: string): readonly [group: string, rest: string] {
  const at = key.indexOf(' ');
  return at < 0 ? [key, ''] : [key.slice(0, at), key.slice(at)];
}

function placeOf(held: Held | undefined): number {
  return typeof held === 'object' ? held.place : (held ?? 0);
}

function keptAt(key: string, held: Held | undefined): KeptPlace | undefined {
  if (held === undefined) return undefined;
  const place = placeOf(held);
  const where = { key, seq: Math.floor(place / mostInMessage), at: place % mostInMessage };
  if (typeof held === 'number') return where;
  return held.value === null ? undefined : { ...where, value: held.value };
}

function add(found: KeptPlace[], place: KeptPlace | undefined): void {
  if (place !== undefined) found.push(place);
}
