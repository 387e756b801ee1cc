import type { Query } from './connections.js';

/** One connection runs one statement at a time: the next waits until the one before has ended. */
export function inTurn(query: Query): Query {
  let before: Promise<unknown> = Promise.resolve();
  return <Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]> => {
    const next = before.then(() => query<Row>(text, values));
    before = next.catch(() => undefined);
    return next;
  };
}
