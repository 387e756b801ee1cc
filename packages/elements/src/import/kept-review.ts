import type { Change, Draft } from '@kehoach/importer';
import { inSession } from '../shared/in-session.js';

/** A review that was begun and not ended: what was put right by which steps, and which findings somebody looked at. */
export interface BegunReview {
  /** Before the first of the steps. */
  readonly draft: Draft;
  readonly changes: readonly Change[];
  readonly seen: readonly string[];
}

/** What is kept of a review, and how its plan is called. */
interface KeptReview extends BegunReview {
  readonly title: string;
}

/** The shape in which it is kept; what has another one was kept by another version, and is none. */
const shape = 2;

const key = 'kehoach.review';

/**
 * Keeps a review over a reload, in this tab alone, for the person whom the page names: at an office's computer nobody
 * else goes on with it. Where the page names nobody, none is kept.
 */
export class ReviewKeeper {
  #actorId: string | undefined;
  #offered: KeptReview | undefined;
  #isKept = true;

  /** The review that this person began before, until it is taken up, issued or dropped. */
  get offered(): KeptReview | undefined {
    return this.#offered;
  }

  /** Whether the last review could be kept. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** Somebody sits at the page, somebody else, or nobody any more: what was begun by others goes. */
  meet(actorId: string): void {
    if (actorId === this.#actorId) return;
    if (this.#actorId) this.drop();
    this.#actorId = actorId;
    this.#offered = actorId === '' ? undefined : begunBy(actorId);
  }

  keep({ draft, changes, seen }: BegunReview, { title, number }: Draft): void {
    const actorId = this.#actorId ?? '';
    if (actorId === '') return;
    // The words of the pieces are those of the document.
    const pieces = draft.pieces.map((piece) => ({ ...piece, text: '' }));
    const name = title ?? number ?? '';
    const text = JSON.stringify({ shape, actorId, draft: { ...draft, pieces }, changes, seen, title: name });
    this.#offered = undefined;
    this.#isKept = inSession((storage) => storage.setItem(key, text));
    // What was kept of it before is no longer how it stands.
    if (!this.#isKept) inSession((storage) => storage.removeItem(key));
  }

  /** It is issued, or wanted no more. */
  drop(): void {
    this.#offered = undefined;
    this.#isKept = true;
    inSession((storage) => storage.removeItem(key));
  }
}

function begunBy(actorId: string): KeptReview | undefined {
  let kept: KeptReview | undefined;
  inSession((storage) => {
    const text = storage.getItem(key);
    if (text === null) return;
    const { shape: known, actorId: whose, draft, ...rest } = JSON.parse(text) as KeptReview & Record<string, unknown>;
    if (known !== shape || whose !== actorId) return storage.removeItem(key);
    const pieces = draft.pieces.map((piece) => ({ ...piece, text: draft.document.slice(piece.from, piece.to) }));
    kept = { ...rest, draft: { ...draft, pieces } };
  });
  return kept;
}
