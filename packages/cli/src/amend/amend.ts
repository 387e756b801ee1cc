import { readFile } from 'node:fs/promises';
import {
  isCivilDate,
  memoryStore,
  otherProfile,
  replay,
  unitOn,
  uuidv7,
  writeLog,
  type Plan,
  type Profile,
  type RecordedEvent,
} from '@kehoach/core';
import { amendmentCommands, missingInAmendment, readAmendingDocument, type Amendment } from '@kehoach/importer';
import { committing } from '@kehoach/session';
import { refusalText } from '@kehoach/words';
import type { Call } from '../call.js';
import { lineFinder } from '../draft-text.js';
import { failureText } from '../failure-text.js';
import { faultsOf, readLogFile } from '../log-file.js';
import { amendmentOutputOf, type WrittenLog } from './amendment-output.js';
import { oldWordText } from '../old-word-text.js';
import { mayWrite, readPaperFile, writeOut } from '../paper-file.js';
import { profileFor } from '../profile-file.js';
import { refused } from '../refused.js';
import { amendmentText } from './amendment-text.js';

/**
 * Reads a paper against the plan that it amends, prints old beside new and what needs a person, and writes the log
 * with the amendment behind it, in one batch, where nothing is open.
 *
 * @param amends the file of the plan's log, which is only read
 */
export async function runAmend(call: Call, amends: string): Promise<number> {
  const { file, options, texts, language } = call;
  const { 'issued-on': issuedOn, out } = options;
  if (issuedOn !== undefined && !isCivilDate(issuedOn)) return refused(call, texts.badDate(issuedOn));
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const entries = await entriesIn({ ...call, file: amends }, profile);
  const paper = entries && (await readPaperFile(call));
  if (entries === undefined || paper === undefined || !(await mayWrite(call, file, amends))) return 2;
  const plan = replay(entries);
  const { amendment: read, refusal } = await readAmendingDocument(paper.bytes, plan, {
    name: paper.name,
    oldWord: oldWordText,
  });
  if (refusal !== undefined) return refused(call, refusal[language], refusal.code);
  const amendment = filledIn(read, call);
  const isClean = isWhole(amendment);
  const recorded = out === undefined || !isClean ? [] : await record(entries, plan, amendment, { profile, call });
  if ('code' in recorded) return refused(call, texts.amendment.refused(recorded.reason), recorded.code);
  const log =
    out === undefined || recorded.length === 0
      ? undefined
      : { out, entries: entries.length + recorded.length, added: recorded.length };
  if (log !== undefined && !(await writeOut(call, log.out, await behind(amends, recorded)))) return 2;
  report(plan, amendment, log, call);
  return isClean ? 0 : 1;
}

/** The entries of the log that is amended; nothing where it is not whole or of another profile, which was said. */
async function entriesIn(call: Call, profile: Profile): Promise<readonly RecordedEvent[] | undefined> {
  const { texts, language } = call;
  const file = await readLogFile(call);
  if (file === undefined) return undefined;
  const say = (sentence: string, code?: string): undefined => void refused(call, sentence, code);
  if (file.status !== 0) return say([...faultsOf(file, language)].join(' '));
  const { entries } = file.log;
  const { issued } = replay(entries);
  if (issued === undefined) return say(texts.noPlan);
  const other = issued.profile && otherProfile(issued.profile, profile);
  if (other === undefined) return entries;
  return say(refusalText({ code: 'other-profile', params: other }, language, profile), 'other-profile');
}

/** What the paper leaves blank and the caller fills in. */
function filledIn(amendment: Amendment, { options }: Call): Amendment {
  const given = {
    ...(options.number !== undefined && { number: options.number }),
    ...(options['issued-on'] !== undefined && { issuedOn: options['issued-on'] }),
    ...(options.title !== undefined && { reason: options.title }),
  };
  const answered = { number: 'no-paper-number', issuedOn: 'no-paper-date', reason: 'no-paper-title' };
  const codes = new Set<string>(Object.keys(given).map((field) => answered[field as keyof typeof answered]));
  return { ...amendment, ...given, findings: amendment.findings.filter(({ code }) => !codes.has(code)) };
}

/** Nothing is open: each sentence has its place, and nobody needs to be asked. */
function isWhole(amendment: Amendment): boolean {
  const isAsked = amendment.findings.some(({ severity }) => severity === 'check');
  return !isAsked && amendment.account.unread === 0 && missingInAmendment(amendment).length === 0;
}

type Recorded = readonly RecordedEvent[] | { readonly code: string; readonly reason: string };

async function record(
  entries: readonly RecordedEvent[],
  plan: Plan,
  amendment: Amendment,
  { profile, call }: { readonly profile: Profile; readonly call: Call },
): Promise<Recorded> {
  const { options, texts, language } = call;
  const store = memoryStore();
  await store.append(plan.id, 0, entries);
  const unit = unitOn(plan, plan.issued?.issuer ?? '', amendment.issuedOn ?? '');
  const name = options.by === undefined ? {} : { name: options.by };
  const say = committing(store, plan.id, { by: { id: options.by ?? 'kehoach', unit, ...name }, profile });
  const newId = (): string => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
  const outcome = await say(amendmentCommands(amendment, plan, newId));
  if ('recorded' in outcome) return outcome.recorded;
  if ('refusal' in outcome)
    return { code: outcome.refusal.code, reason: refusalText(outcome.refusal, language, profile) };
  return { code: outcome.failure.code, reason: failureText(outcome.failure, { texts, language }) };
}

/** The log as it stands in its file, sign for sign, with entries behind it. */
async function behind(file: string, entries: readonly RecordedEvent[]): Promise<string> {
  const text = await readFile(file, 'utf8');
  return `${text}${text.endsWith('\n') ? '' : '\n'}${writeLog(entries)}`;
}

function report(plan: Plan, amendment: Amendment, log: WrittenLog | undefined, call: Call): void {
  const { screen, options } = call;
  const lineOf = lineFinder(amendment.document);
  if (options.json === true) screen.out(JSON.stringify(amendmentOutputOf(plan.id, amendment, lineOf, log)));
  else screen.out(...amendmentText(plan, amendment, { lineOf, log }, call));
}
