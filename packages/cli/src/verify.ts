import { audit, type Audit, type Head, type Profile } from '@kehoach/core';
import { refusalText } from '@kehoach/words';
import type { Call } from './call.js';
import { faultsOf, readLogFile, type LogFile } from './log-file.js';
import { profileFor } from './profile-file.js';
import { refused } from './refused.js';
import { checkHeads, headsText, readHeads, type HeadsCheck } from './verify-heads.js';

/** Checks a log: 0 whole, 1 not whole or against the rules, 2 unreadable. */
export async function runVerify(call: Call): Promise<number> {
  const { options, texts } = call;
  const head = options.head === undefined ? undefined : headFrom(options.head);
  if (options.head !== undefined && head === undefined) return refused(call, texts.badHead);
  const profile = await profileFor(call);
  if (profile === undefined) return 2;
  const signed = await readHeads(call);
  if (signed !== undefined && 'fault' in signed) return refused(call, signed.fault);
  const file = await readLogFile(call, head);
  if (file === undefined) return 2;
  const { entries, whole } = file.log;
  // Heads say nothing of a chain that is broken already.
  const heads = signed === undefined || file.status !== 0 ? undefined : checkHeads(entries, signed);
  const rules = options.audit === true ? audit(entries.slice(0, whole), profile) : undefined;
  if (options.json === true) printJson(file, { rules, heads, profile }, call);
  else print(file, { rules, heads, profile }, call);
  if (file.status !== 0) return file.status;
  if (heads?.isSigned === false || (rules?.isLawful === false && !isOfOther(rules))) return 1;
  return rules !== undefined && isOfOther(rules) ? 2 : 0;
}

/** A head as it is printed, `82:f88000eb`, or with the whole digest; blanks and the words around it do no harm. */
function headFrom(text: string): Head | undefined {
  const parts = /^(?:\D*\s)?(\d{1,15})\s*(?::|,\s*(?:mã kiểm tra|digest))([0-9a-f\s]+)$/iu.exec(
    text.normalize('NFC').trim(),
  );
  const [version, digest = ''] = parts?.slice(1).map((part) => part.replaceAll(/\s/g, '')) ?? [];
  return digest.length < 8 || digest.length > 64 ? undefined : { version: Number(version), digest };
}

/** Whether the plan is run under another profile than the one that was asked: that is no verdict. */
function isOfOther(rules: Audit): boolean {
  return !rules.isLawful && rules.refusal.code === 'other-profile';
}

/** What was found beside the chain. */
interface Further {
  readonly rules: Audit | undefined;
  readonly heads: HeadsCheck | undefined;
  /** Under which the rules were asked. */
  readonly profile: Profile;
}

function print(file: LogFile, { rules, heads, profile }: Further, call: Call): void {
  const { screen, texts, language, options } = call;
  const { log, verification, status } = file;
  screen.out(...faultsOf(file, language));
  for (const { line } of log.remarks) screen.out(texts.earlier(line));
  if (status === 0 && verification.isWhole) {
    const { version, digest } = verification;
    screen.out(texts.whole(log.entries.length, shortHead(verification)), texts.longHead(`${version}:${digest}`));
    if (options.head !== undefined) screen.out(texts.holds(options.head));
  }
  if (heads !== undefined) screen.out(...headsText(heads, log.entries.length, call));
  if (rules === undefined) return;
  if (rules.isLawful) return screen.out(texts.auditedBy(profile.id), texts.lawful);
  const sentence = refusalText(rules.refusal, language, profile);
  if (isOfOther(rules)) screen.out(texts.notAudited(sentence));
  else screen.out(texts.auditedBy(profile.id), texts.unlawful(rules.entry, sentence));
}

function printJson({ log, verification, status }: LogFile, { rules, heads, profile }: Further, { screen }: Call): void {
  const { broken, remarks } = log;
  const head = verification.isWhole ? { head: shortHead(verification) } : {};
  const found = { ...verification, ...head, isWhole: status === 0, broken, remarks };
  const audited = rules !== undefined && { audit: { ...rules, profile: profile.id } };
  screen.out(JSON.stringify({ ...found, ...(heads !== undefined && { heads }), ...audited }));
}

/**
 * What a person notes down. It shows every edit; who would search for hours for another log that bears it needs the
 * long one.
 */
function shortHead({ version, digest }: Head): string {
  return `${version}:${digest.slice(0, 8)}`;
}
