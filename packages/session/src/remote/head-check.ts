import { isCivilDate, type Head } from '@kehoach/core';
import type { Notes } from '../notes.js';
import type { Wire } from './wire.js';

/** Whether a signed note bears a signature by this key (`name+id+key`); `unchecked` where the browser cannot tell. */
export type NoteCheck = (note: string, key: string) => Promise<'right' | 'wrong' | 'unchecked'>;

/** How a server's signature under the head of a log stands. */
export type Signature =
  /** Right up to that entry. */
  | { readonly how: 'right'; readonly version: number }
  | { readonly how: 'unchecked' }
  /** `signature`: by no key that is known; `key`: by another than before; `log`: what was signed is not in the log. */
  | { readonly how: 'wrong'; readonly why: 'signature' | 'key' | 'log'; readonly version: number };

/** Up to which entry a log was recorded elsewhere, and who brought it to its server, and when. */
export interface TakenOver {
  readonly version: number;
  readonly digest: string;
  /** Subject of the person. */
  readonly by: string;
  /** Of the person, where the server tells it. */
  readonly name?: string | undefined;
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
}

/** What checking needs, and whom it tells. */
export interface HeadCheckOptions {
  /** The plan's address, and that of its server. */
  readonly to: string;
  readonly endpoint: string;
  readonly planId: string;
  readonly wire: Wire;
  readonly notes: Notes | undefined;
  /** The key that the page names; the first one that the server gave unless given. */
  readonly key: string | undefined;
  readonly checkNote: NoteCheck | undefined;
  /** The digest of an entry that the page holds. */
  readonly digestAt: (version: number) => string | undefined;
  readonly onHead: (signature: Signature | undefined, takenOver: TakenOver | undefined) => void;
}

const askMs = 20_000;

/** Checks the heads that a server signs: they must be in the log that it gives, those of before too. */
export class HeadCheck {
  readonly #options: HeadCheckOptions;

  constructor(options: HeadCheckOptions) {
    this.#options = options;
  }

  /** From now on, believes the key by which the server signs. */
  acceptKey(): Promise<void> {
    this.#options.notes?.set(this.#keyNote, '');
    return this.check();
  }

  /** Asks for the head that is signed now. */
  async check(): Promise<void> {
    const { to, wire, onHead } = this.#options;
    const asked = await wire.ask(`${to}/head`, { waitMs: askMs });
    if ('failure' in asked || asked.reply.status !== 200) return;
    const { signed, key, takenOver } = fieldsOf(asked.reply.text);
    if (signed !== undefined) return onHead(await this.#signatureOf(signed, key), takenOver);
    // One that has signed before and signs no more is not taken for one that never did.
    onHead(this.#known === undefined ? undefined : { how: 'unchecked' }, takenOver);
  }

  async #signatureOf(note: string, offered: string | undefined): Promise<Signature> {
    const { planId, notes, checkNote, digestAt } = this.#options;
    const key = this.#known ?? offered;
    const head = headOf(note, planId);
    const before = headOf(notes?.get(this.#headNote) ?? '', planId);
    if (before !== undefined && this.#isOther(before)) return { how: 'wrong', why: 'log', version: before.version };
    if (key === undefined || checkNote === undefined) return { how: 'unchecked' };
    const version = head?.version ?? 0;
    if (offered !== undefined && offered.trim() !== key.trim()) return { how: 'wrong', why: 'key', version };
    const how = await checkNote(note, key);
    if (how === 'unchecked') return { how };
    if (how === 'wrong' || head === undefined) return { how: 'wrong', why: 'signature', version };
    if (this.#isOther(head)) return { how: 'wrong', why: 'log', version };
    notes?.set(this.#keyNote, key);
    // What was signed since is still on its way here.
    if (digestAt(version) === undefined) return { how: 'right', version: before?.version ?? 0 };
    notes?.set(this.#headNote, note);
    return { how: 'right', version };
  }

  #isOther({ version, digest }: Head): boolean {
    const ours = this.#options.digestAt(version);
    return ours !== undefined && ours !== digest;
  }

  /** The key that the page names, or that was believed before. */
  get #known(): string | undefined {
    const { key, notes } = this.#options;
    return key?.trim() || notes?.get(this.#keyNote) || undefined;
  }

  get #keyNote(): string {
    return `kehoach:head-key ${this.#options.endpoint}`;
  }

  get #headNote(): string {
    return `kehoach:signed ${this.#options.to}`;
  }
}

interface Fields {
  readonly signed?: string | undefined;
  readonly key?: string | undefined;
  readonly takenOver?: TakenOver | undefined;
}

function fieldsOf(text: string): Fields {
  try {
    const { signed, key, takenOver } = JSON.parse(text) as Readonly<Record<keyof Fields, unknown>>;
    return { signed: textIn(signed), key: textIn(key), takenOver: takenOverIn(takenOver) };
  } catch {
    return {};
  }
}

function takenOverIn(value: unknown): TakenOver | undefined {
  const { version, digest, by, name, at } = (value ?? {}) as Readonly<Record<keyof TakenOver, unknown>>;
  const isTakenOver = typeof version === 'number' && [digest, by, at].every((field) => typeof field === 'string');
  return isTakenOver ? ({ version, digest, by, name: textIn(name), at } as TakenOver) : undefined;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The head of which a signed note speaks: kind, plan, version, digest and instant, a line each. */
function headOf(note: string, planId: string): Head | undefined {
  const [kind, plan, version = '', digest = '', at = ''] = note.split('\n');
  const isHead = kind === 'kehoach head v1' && plan === planId && isCivilDate(at.slice(0, 10));
  return isHead && /^[1-9]\d{0,11}$/.test(version) && /^[0-9a-f]{64}$/.test(digest)
    ? { version: Number(version), digest }
    : undefined;
}
