// What a store holds after it was treated badly, held against what was acknowledged.
import { verify } from '@kehoach/core';
import { entriesBehind } from './store-writing.mjs';

/**
 * Reads all of it: each id once, its result beside it, no gap, a whole chain; and it goes on.
 *
 * @returns `ids`: each entry, `PLAN ID`; `problem`: the first thing that is wrong
 */
export async function foundIn(store) {
  const ids = new Set();
  let [count, problem] = [0, undefined];
  for (const planId of await store.plans()) {
    const log = await store.read(planId, { after: 0 });
    if (!verify(log).isWhole || log.some(({ version }, at) => version !== at + 1)) problem ??= 'the chain is broken';
    const more = entriesBehind(planId, log.at(-1), 1);
    const keep = [{ kind: 'result', key: `${planId} ${more[0].id}`, value: 'recorded', expected: null }];
    const { version } = await store.write({ append: { planId, expectedVersion: log.length, events: more }, keep });
    if (version !== log.length + 1) problem ??= 'nothing more is recorded';
    for (const { id } of [...log, ...more]) ids.add(`${planId} ${id}`);
    count += log.length + 1;
  }
  const results = (await store.kept('result')).map(({ key }) => key);
  if (ids.size !== count) problem ??= 'an entry is there twice';
  if (results.length !== ids.size || !results.every((key) => ids.has(key)))
    problem ??= 'entries and results do not fit';
  return { ids, problem };
}

/**
 * What became of what was acknowledged.
 *
 * @param told `ids`: each `PLAN ID` with whether it was acknowledged (true) or turned away (false); `problems`: what
 *   went wrong before
 */
export function outcomeOf({ ids, problems = [] }, found) {
  const acknowledged = [...ids].filter(([, isTold]) => isTold).map(([key]) => key);
  const lost = acknowledged.filter((key) => !found.ids.has(key)).length;
  const isWrong = [...ids].some(([key, isTold]) => isTold === false && found.ids.has(key));
  const problem = problems[0] ?? found.problem ?? (isWrong ? 'a refused one is there' : undefined);
  return { acknowledged: acknowledged.length, lost, ...(problem !== undefined && { problem }) };
}
