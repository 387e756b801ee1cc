import type { Draft } from '@kehoach/importer';

/** A review that was begun and not ended: what was put right, and which findings somebody looked at. */
export interface KeptReview {
  readonly draft: Draft;
  readonly seen: readonly string[];
}

/** The shape in which it is kept; what has another one was kept by another version, and is none. */
const shape = 1;

const key = 'kehoach.review';

/** Keeps a review over a reload, in this tab alone, for one person. @returns whether the browser keeps it */
export function keepReview(actorId: string, { draft, seen }: KeptReview): boolean {
  // The words of the pieces are those of the document.
  const pieces = draft.pieces.map((piece) => ({ ...piece, text: '' }));
  return isDone((storage) =>
    storage.setItem(key, JSON.stringify({ shape, actorId, draft: { ...draft, pieces }, seen })),
  );
}

/** The review that this person began in this tab, if any; where somebody else sits there now, it goes. */
export function keptReview(actorId: string): KeptReview | undefined {
  let kept: KeptReview | undefined;
  isDone((storage) => {
    const text = storage.getItem(key);
    if (text === null) return;
    const { shape: known, actorId: whose, draft, seen } = JSON.parse(text) as KeptReview & Record<string, unknown>;
    const isOthers = whose !== actorId && actorId !== '';
    if (known !== shape || isOthers) return storage.removeItem(key);
    if (whose !== actorId) return;
    const pieces = draft.pieces.map((piece) => ({ ...piece, text: draft.document.slice(piece.from, piece.to) }));
    kept = { draft: { ...draft, pieces }, seen };
  });
  return kept;
}

/** It is issued, or wanted no more. */
export function dropReview(): void {
  isDone((storage) => storage.removeItem(key));
}

/** A browser may keep nothing for this page, or have no room. */
function isDone(use: (storage: Storage) => unknown): boolean {
  try {
    use(sessionStorage);
    return true;
  } catch {
    return false;
  }
}
