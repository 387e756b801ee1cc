import { audit, type Audit, type Head } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { refusalText } from '@kehoach/words';
import type { Call } from './call.js';
import { faultsOf, readLogFile, type LogFile } from './log-file.js';
import { refused } from './refused.js';
import { checkHeads, headsText, readHeads, type HeadsCheck } from './verify-heads.js';

/** Checks a log: 0 whole, 1 not whole or against the rules, 2 unreadable. */
export async function runVerify(call: Call): Promise<number> {
  const { options, texts } = call;
  const head = options.head === undefined ? undefined : headFrom(options.head);
  if (options.head !== undefined && head === undefined) return refused(call, texts.badHead);
  const signed = await readHeads(call);
  if (signed !== undefined && 'fault' in signed) return refused(call, signed.fault);
  const file = await readLogFile(call, head);
  if (file === undefined) return 2;
  const { entries, whole } = file.log;
  // Heads say nothing of a chain that is broken already.
  const heads = signed === undefined || file.status !== 0 ? undefined : checkHeads(entries, signed);
  const rules = options.audit === true ? audit(entries.slice(0, whole), vietnam) : undefined;
  if (options.json === true) printJson(file, { rules, heads }, call);
  else print(file, { rules, heads }, call);
  return file.status === 0 && (rules?.isLawful === false || heads?.isSigned === false) ? 1 : file.status;
}

/** A head as it is printed, `82:f88000eb`, or with the whole digest; blanks and the words around it do no harm. */
function headFrom(text: string): Head | undefined {
  const parts = /^(?:\D*\s)?(\d{1,15})\s*(?::|,\s*(?:mã kiểm tra|digest))([0-9a-f\s]+)$/iu.exec(
    text.normalize('NFC').trim(),
  );
  const [version, digest = ''] = parts?.slice(1).map((part) => part.replaceAll(/\s/g, '')) ?? [];
  return digest.length < 8 || digest.length > 64 ? undefined : { version: Number(version), digest };
}

/** What was found beside the chain. */
interface Further {
  readonly rules: Audit | undefined;
  readonly heads: HeadsCheck | undefined;
}

function print(file: LogFile, { rules, heads }: Further, call: Call): void {
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
  screen.out(
    texts.auditedBy(vietnam.id),
    rules.isLawful ? texts.lawful : texts.unlawful(rules.entry, refusalText(rules.refusal, language, vietnam)),
  );
}

function printJson({ log, verification, status }: LogFile, { rules, heads }: Further, { screen }: Call): void {
  const { broken, remarks } = log;
  const head = verification.isWhole ? { head: shortHead(verification) } : {};
  const found = { ...verification, ...head, isWhole: status === 0, broken, remarks };
  const audited = rules !== undefined && { audit: { ...rules, profile: vietnam.id } };
  screen.out(JSON.stringify({ ...found, ...(heads !== undefined && { heads }), ...audited }));
}

/** What a person notes down. It shows every edit; who would search for hours for another log that bears it needs the long one. */
function shortHead({ version, digest }: Head): string {
  return `${version}:${digest.slice(0, 8)}`;
}
