import type { Query } from './connections.js';

/** Lets work be done one after the other: the next begins when the one before has ended, well or not. */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = before.then(work);
    before = next.catch(() => undefined);
    return next;
  };
}

/** One connection runs one statement at a time. */
export function inTurn(query: Query): Query {
  const take = turns();
  return <Row>(text: string, values?: readonly unknown[]) => take(() => query<Row>(text, values));
}
