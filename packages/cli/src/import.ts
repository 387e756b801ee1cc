import { isCivilDate, writeLog } from '@kehoach/core';
import { accountOf, correct, missingIn, planIdOf, readDocument, type Draft } from '@kehoach/importer';
import type { Call } from './call.js';
import { runAmend } from './amend/amend.js';
import { headText, lineFinder, reportsText, tasksText } from './draft-text.js';
import { findingLines } from './finding-lines.js';
import { issueDraft, type Issued, type Unrecorded } from './issue-draft.js';
import { profileFor } from './profile-file.js';
import { oldWordText } from './old-word-text.js';
import { mayWrite, readPaperFile, writeOut } from './paper-file.js';
import { refused } from './refused.js';

/**
 * Reads a document, prints what was understood and what needs a person, and writes the log of the plan; with
 * `--amends`, the log of that plan with what the document changes of it.
 */
export async function runImport(call: Call): Promise<number> {
  if (call.options.amends !== undefined) return runAmend(call, call.options.amends);
  const { file, options, texts, language } = call;
  const { 'issued-on': issuedOn, year } = options;
  if (issuedOn !== undefined && !isCivilDate(issuedOn)) return refused(call, texts.badDate(issuedOn));
  if (year !== undefined && !/^\d{4}(?:-\d{4})?$/.test(year)) return refused(call, texts.badValue('--year'));
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const paper = await readPaperFile(call);
  if (paper === undefined) return 2;
  const { draft: read, refusal } = await readDocument(paper.bytes, { name: paper.name, oldWord: oldWordText });
  if (refusal !== undefined) return refused(call, refusal[language], refusal.code);
  const draft = filledIn(read, call);
  const { out } = options;
  if (!(await mayWrite(call, file))) return 2;
  const issued: Issued = out === undefined ? {} : await issueDraft(draft, profile, call);
  if ('code' in issued) return refused(call, texts.refused(issued.reason), issued.code);
  const { log, unrecorded = [] } = issued;
  if (out !== undefined && log !== undefined && !(await writeOut(call, out, writeLog(log)))) return 2;
  report(draft, log && { entries: log.length, unrecorded }, call);
  const isChecked = draft.findings.every(({ severity }) => severity !== 'check');
  return isChecked && missingIn(draft).length === 0 && accountOf(draft).unread === 0 && unrecorded.length === 0 ? 0 : 1;
}

/** What the document leaves blank and the caller fills in; each is a correction in the log. */
function filledIn(draft: Draft, { options }: Call): Draft {
  const given = [
    ['number', options.number],
    ['issuedOn', options['issued-on']],
    ['issuer', options.issuer],
    ['title', options.title],
    ['year', options.year],
  ] as const;
  return given.reduce(
    (at, [field, value]) => (value === undefined ? at : correct(at, { of: 'plan', field, value })),
    draft,
  );
}

/** What the log holds that was written, and what of the sheet does not stand in it. */
interface WrittenLog {
  readonly entries: number;
  readonly unrecorded: readonly Unrecorded[];
}

function report(draft: Draft, log: WrittenLog | undefined, call: Call): void {
  const { screen, texts, options, language } = call;
  const missing = missingIn(draft);
  const lineOf = lineFinder(draft.document);
  if (options.json === true) {
    const { document: _, pieces: _pieces, findings, ...plan } = draft;
    const located = findings.map((each) => ({ ...each, line: lineOf(each.place.from) }));
    const wrote = log === undefined ? {} : { planId: planIdOf(draft), out: options.out, ...log };
    screen.out(JSON.stringify({ plan, account: accountOf(draft), findings: located, missing, ...wrote }));
    return;
  }
  screen.out(...headText(draft, texts, screen.columns, language));
  screen.out(...tasksText(draft, texts, screen.columns, language), ...reportsText(draft, texts, language));
  const { placed, all, unread } = accountOf(draft);
  const numberOf = new Map(draft.tasks.map(({ id, number }) => [id, number]));
  screen.out('', texts.account(placed, all, unread), ...findingLines(draft.findings, lineOf, numberOf, call));
  if (missing.length > 0) screen.out('', texts.missing(missing.map((field) => texts.fields[field]).join(', ')));
  if (log === undefined) return;
  screen.out('', texts.written(options.out ?? '', log.entries));
  for (const { taskId, reason } of log.unrecorded) screen.out(texts.unrecorded(numberOf.get(taskId) ?? '', reason));
}
