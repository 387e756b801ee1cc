import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readPeriod } from '@kehoach/periods';
import { readPlan, readUnits } from '@kehoach/importer';

/**
 * Scores the rows of a phrases file, one JSON object a line.
 *
 * `kind: "time"`: `text`, `docYear`, `start`, `end`; `startAlt` and `endLenient` are as good. A row is
 * `invented` where a date was read that the label does not give. `kind: "lead"` and `"coord"`: the label is
 * the row's list of units, compared as a set. `unscored`: how many rows have no score, by why.
 */
export async function phrasesIn(file) {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line) => JSON.parse(line));
  const issuedOn = await daysOfSources(dirname(file), rows);
  const periods = rows.filter(({ kind }) => kind === 'time').map((row) => period(row, issuedOn.get(row.source)));
  const lead = rows.filter(({ kind }) => kind === 'lead').flatMap((row) => units(row, 'lead'));
  const coordinating = rows
    .filter(({ kind }) => kind === 'coord' || kind === 'coordinating')
    .flatMap((row) => units(row, 'coordinating'));
  const known = new Set(['time', 'lead', 'coord', 'coordinating']);
  const unscored = {
    'of another kind': rows.filter(({ kind }) => !known.has(kind)).length,
    'without a label of units': rows.filter(
      (row) => known.has(row.kind) && row.kind !== 'time' && labelOf(row) === undefined,
    ).length,
  };
  return {
    unscored,
    period: { ...score(periods), invented: periods.filter(({ invented }) => invented).length },
    lead: score(lead),
    coordinating: score(coordinating),
    misses: [...periods, ...lead, ...coordinating].filter(({ exact }) => !exact),
  };
}

function score(rows) {
  return { rows: rows.length, exact: rows.filter(({ exact }) => exact).length };
}

function period({ text, docYear, start, end, startAlt, endLenient }, issuedOn) {
  const read = readPeriod(text, { year: docYear, ...(issuedOn?.startsWith(String(docYear)) && { issuedOn }) });
  const [starts, ends] = [
    [start, startAlt],
    [end, endLenient],
  ].map((days) => days.filter((day) => day !== undefined).map((day) => day ?? null));
  const [first, last] = [read.start ?? null, read.end ?? null];
  const [isStart, isEnd] = [starts.includes(first), ends.includes(last)];
  return {
    text,
    exact: isStart && isEnd,
    invented: (first !== null && !isStart) || (last !== null && !isEnd),
    expected: [start, end],
    read: [first, last],
  };
}

/** "Từ nay" begins on the day of the document that the phrase is from, where that stands beside the file. */
async function daysOfSources(folder, rows) {
  const sources = [
    ...new Set(rows.filter(({ kind, source }) => kind === 'time' && source).map(({ source }) => source)),
  ];
  const days = sources.map(async (source) => {
    const bytes = await readFile(join(folder, source)).catch(() => undefined);
    return [source, bytes && readPlan(new Uint8Array(bytes)).draft?.issuedOn];
  });
  return new Map(await Promise.all(days));
}

function labelOf(row) {
  const field = row.kind === 'lead' ? 'lead' : 'coordinating';
  const label = row[field] ?? row.units ?? Object.values(row).find(Array.isArray);
  return Array.isArray(label) ? label : undefined;
}

function units(row, field) {
  const label = labelOf(row);
  if (label === undefined) return [];
  const found = readUnits(row.text);
  const read = found.listed.length > 0 ? found.listed : found[field];
  const [expected, got] = [label, read].map((names) =>
    [...new Set(names.map((name) => name.normalize('NFC').toLowerCase()))].toSorted((a, b) => (a < b ? -1 : 1)),
  );
  return [{ text: row.text, exact: JSON.stringify(expected) === JSON.stringify(got), expected: label, read }];
}
