/** The middle one. */
export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Median of the ratios of two works, run in turn within one run. */
export async function ratioOf(rounds, ours, theirs) {
  const ratios = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const times = new Map();
    for (const work of round % 2 === 0 ? [ours, theirs] : [theirs, ours]) {
      globalThis.gc?.();
      times.set(work, await msOf(work));
    }
    if (round >= 2) ratios.push(times.get(ours) / times.get(theirs));
  }
  return median(ratios);
}

/** How long a work takes, in ms. */
export async function msOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Median of some rounds, the first of which only warms up, in ms. */
export async function medianMsOf(rounds, work) {
  const times = [];
  for (let round = 0; round <= rounds; round += 1) {
    globalThis.gc?.();
    const ms = await msOf(work);
    if (round > 0) times.push(ms);
  }
  return median(times);
}
