import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readDocument } from '@kehoach/importer';
import { measured } from './measures.mjs';

const documents = /\.(?:txt|docx|pdf)$/i;

/** Every document of a folder: whether its pieces give it back, and how many expected fields were read exactly. */
export async function documentsIn(folder) {
  const names = (await readdir(folder)).toSorted();
  const files = names.filter((name) => documents.test(name));
  return Promise.all(files.map((file) => scored(folder, file, names)));
}

async function scored(folder, file, names) {
  const { draft } = await readDocument(new Uint8Array(await readFile(join(folder, file))), { name: file });
  const lossless = draft !== undefined && draft.pieces.map(({ text }) => text).join('') === draft.document;
  const beside = file.replace(documents, '.expected.json');
  if (!names.includes(beside)) return { file, lossless, fields: 0, exact: 0, wrong: [], measures: measured(draft) };
  const expected = JSON.parse(await readFile(join(folder, beside), 'utf8'));
  const compared = fieldsOf(expected, draft === undefined ? {} : summaryOf(draft));
  const wrong = compared.filter(({ expected: one, read }) => !isDeepStrictEqual(one, read));
  const measures = measured(draft, expected);
  return { file, lossless, fields: compared.length, exact: compared.length - wrong.length, wrong, measures };
}

/** A draft in the shape of an expectation. */
function summaryOf(draft) {
  const names = new Map(draft.units.map(({ id, name }) => [id, name]));
  const numbers = new Map(draft.tasks.map(({ id, number }) => [id, number]));
  const sections = new Map(draft.sections.map(({ id, number }) => [id, number]));
  const spoken = (ids) => ids.map((id) => names.get(id) ?? id);
  const { signer } = draft;
  return {
    ...draft,
    legalBasis: draft.legalBasis.map(({ number, issuedOn }) => ({ number, issuedOn })),
    signer: signer && { onBehalf: signer.onBehalf, title: signer.title, name: signer.name },
    purposes: draft.purposes.length,
    requirements: draft.requirements.length,
    recipients: draft.recipients.map(({ text }) => text),
    tasks: ofKind('task').map((task) => ({
      ...task,
      titleStarts: task.title,
      under: sections.get(task.sectionId),
      lead: spoken(task.lead),
      coordinating: spoken(task.coordinating),
      period: task.period && { text: task.period.text, start: task.period.start, end: task.period.end },
      campaignTheme: task.theme,
    })),
    responsibilities: ofKind('responsibility').map((duty) => ({
      ...duty,
      titleStarts: duty.title,
      units: spoken(duty.lead),
      coordinating: spoken(duty.coordinating),
    })),
    targets: draft.targets.map(({ taskId, text, value, unit }) => ({ task: numbers.get(taskId), text, value, unit })),
  };

  function ofKind(kind) {
    return draft.tasks.filter((task) => task.kind === kind);
  }
}

function fieldsOf(expected, read) {
  const { about: _, tasks, responsibilities, ...head } = expected;
  return [
    ...Object.entries(head).map(([field, value]) => ({
      field,
      expected: tidy(value),
      read: tidy(only(value, read[field])),
    })),
    ...listed('tasks', tasks, read.tasks),
    ...listed('responsibilities', responsibilities, read.responsibilities),
  ];
}

function listed(name, expected, read = []) {
  if (expected === undefined) return [];
  const fields = expected.flatMap((item, at) => {
    const same =
      read.find((one) => one.number === item.number && startsAlike(one, item)) ??
      read.find(({ number }) => number !== '' && number === item.number) ??
      read[at] ??
      {};
    return Object.entries(item).map(([field, value]) => {
      const isStart = field === 'titleStarts';
      const found = isStart ? (same.titleStarts ?? '').slice(0, value.length) : only(value, same[field]);
      const isUnits = ['lead', 'coordinating', 'units'].includes(field);
      return {
        field: `${name} ${item.number} ${field}`,
        expected: tidy(isUnits ? asSet(value) : value),
        read: tidy(isUnits ? asSet(found ?? []) : found),
      };
    });
  });
  return [{ field: `${name} count`, expected: expected.length, read: read.length }, ...fields];
}

/** Items without a number are told apart by their titles. */
function startsAlike({ titleStarts = '' }, expected) {
  return expected.number !== '' || titleStarts.startsWith(expected.titleStarts);
}

/** Units as a set; a capital at the beginning of a list is no other unit. */
function asSet(names) {
  return names.map((name) => name.normalize('NFC').replace(/^Các /u, 'các ')).toSorted();
}

/** Of an object only what the expectation speaks of. */
function only(expected, read) {
  if (Array.isArray(expected) && Array.isArray(read))
    return read.map((each, at) => only(expected[at] ?? expected[0], each));
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) return read;
  return Object.fromEntries(Object.keys(expected).map((key) => [key, read?.[key]]));
}

/** Missing and null are the same; text in NFC. */
function tidy(value) {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]));
}
