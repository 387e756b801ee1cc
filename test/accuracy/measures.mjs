import { accountOf } from '@kehoach/importer';

/**
 * How much of what a document orders was read, and how much of what was read it orders, against an expectation:
 * `tasks` (with duties, where the expectation lists them), then of those that were found their `leads`,
 * `coordinators` and `periods`, and `targets`. Each is `{ expected, read, hits }`. `wrongDates`: days that were
 * read and are none of the expected, where some are expected. `unread`: paragraphs without a place.
 */
export function measured(draft, expected) {
  if (draft === undefined) return { unread: 0 };
  const unread = accountOf(draft).unread;
  if (expected?.tasks === undefined) return { unread };
  const orders = [
    ...expected.tasks.map((order) => ({ ...order, kind: 'task' })),
    ...(expected.responsibilities ?? []).map((order) => ({ ...order, lead: order.units, kind: 'responsibility' })),
  ];
  const names = new Map(draft.units.map(({ id, name }) => [id, name]));
  const counted = draft.tasks.filter(({ kind }) => kind === 'task' || expected.responsibilities !== undefined);
  const pairs = paired(orders, counted);
  const found = pairs.filter(({ read }) => read !== undefined);
  const times = found.filter(({ order }) => order.period !== undefined);
  return {
    tasks: { expected: orders.length, read: counted.length, hits: found.length, extra: partsOf(found, counted) },
    leads: units(found, 'lead', names),
    coordinators: units(found, 'coordinating', names),
    periods: periodsOf(times),
    targets: targetsOf(expected.targets, draft),
    ...(times.length > 0 && {
      wrongDates: times.filter(({ order, read }) => isWrong(order.period, read.period)).length,
    }),
    unread,
  };
}

/** The measures of several documents as one. */
export function together(all) {
  const sums = { unread: 0 };
  for (const each of all) {
    for (const [name, value] of Object.entries(each)) {
      if (typeof value === 'number') sums[name] = (sums[name] ?? 0) + value;
      else if (value !== undefined) sums[name] = added(sums[name], value);
    }
  }
  return sums;
}

/** "tasks: recall 12 of 12 (100.0 %), precision 12 of 13 (92.3 %)", a line for each measure. */
export function measureLines({ unread, wrongDates, ...measures }) {
  const lines = Object.entries(measures)
    .filter(([, measure]) => measure !== undefined && measure.expected + measure.read > 0)
    .map(([name, { expected, read, hits, extra = 0 }]) => {
      return `${name}: recall ${share(hits, expected)}, precision ${share(hits + extra, read)}`;
    });
  return [...lines, `wrong dates: ${wrongDates ?? 'not measured'}`, `unread: ${unread} paragraphs`];
}

function added(one = { expected: 0, read: 0, hits: 0, extra: 0 }, other) {
  return {
    expected: one.expected + other.expected,
    read: one.read + other.read,
    hits: one.hits + other.hits,
    extra: (one.extra ?? 0) + (other.extra ?? 0),
  };
}

function share(part, whole) {
  return whole === 0 ? 'none' : `${part} of ${whole} (${((part / whole) * 100).toFixed(1)} %)`;
}

/** Each order with the task that was read for it: by its title, else by its number; each task is one order's. */
function paired(orders, tasks) {
  const free = new Set(tasks);
  const take = (isIt) => {
    const read = [...free].find(isIt);
    free.delete(read);
    return read;
  };
  const byTitle = orders.map((order) => ({
    order,
    read: take((task) => isTitled(task, order) && task.number === order.number),
  }));
  return byTitle
    .map(({ order, read }) => ({ order, read: read ?? take((task) => isTitled(task, order)) }))
    .map(({ order, read }) => ({
      order,
      read: read ?? (order.number === '' ? undefined : take(({ number }) => number === order.number)),
    }));
}

function isTitled({ title }, { titleStarts }) {
  return titleStarts !== undefined && tidy(title).startsWith(tidy(titleStarts));
}

/** Several duties of a unit that an expectation counts as one. */
function partsOf(found, tasks) {
  const taken = new Set(found.map(({ read }) => read));
  const numbers = new Set(
    found.filter(({ order }) => order.kind === 'responsibility').map(({ order }) => order.number),
  );
  return tasks.filter((task) => task.kind === 'responsibility' && !taken.has(task) && numbers.has(task.number)).length;
}

function units(found, field, names) {
  const sums = { expected: 0, read: 0, hits: 0 };
  for (const { order, read } of found.filter((pair) => pair.order[field] !== undefined)) {
    const [wanted, got] = [
      new Set(order[field].map(tidy)),
      new Set(read[field].map((id) => tidy(names.get(id) ?? id))),
    ];
    sums.expected += wanted.size;
    sums.read += got.size;
    sums.hits += [...wanted].filter((name) => got.has(name)).length;
  }
  return sums;
}

function periodsOf(times) {
  const isSame = ({ order, read }) =>
    order.period !== null && read.period !== undefined && !differs(order.period, read.period, () => true);
  return {
    expected: times.filter(({ order }) => order.period !== null).length,
    read: times.filter(({ read }) => read.period !== undefined).length,
    hits: times.filter(isSame).length,
  };
}

function isWrong(expected, read) {
  return differs(expected, read, (got) => got !== undefined);
}

/** Whether a day that counts is another than expected; one that an expectation leaves out may be any. */
function differs(expected, read, counts) {
  return ['start', 'end'].some((day) => {
    const [got, wanted] = [read?.[day], expected?.[day]];
    return (expected === null || wanted !== undefined) && counts(got) && got !== (wanted ?? undefined);
  });
}

function targetsOf(expected, draft) {
  if (expected === undefined) return undefined;
  const free = [...draft.targets];
  let hits = 0;
  for (const { value, unit } of expected) {
    const at = free.findIndex((target) => target.value === value && target.unit.startsWith(unit));
    if (at >= 0) {
      free.splice(at, 1);
      hits += 1;
    }
  }
  return { expected: expected.length, read: draft.targets.length, hits };
}

function tidy(words) {
  return words.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
