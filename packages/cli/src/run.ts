import { parseArgs } from 'node:util';
import type { Language } from '@kehoach/words';
import { runBackup, runMove, runRestore } from './copy/commands.js';
import { runFold } from './fold.js';
import { runImport } from './import.js';
import { runKey } from './make-key.js';
import { optionFault } from './option-fault.js';
import { runReport } from './report/report.js';
import { refused } from './refused.js';
import { runServe } from './serve/serve.js';
import { runShow } from './show.js';
import { runVerify } from './verify.js';
import type { Call, Options } from './call.js';
import { screenOn, type Terminal } from './screen.js';
import { help } from './words/help.js';
import type { CommandWords } from './words/command-words.js';
import { words } from './words/words.js';

/** @see Terminal */
export type { Terminal } from './screen.js';

const commands: Readonly<Record<string, (call: Call) => Promise<number>>> = {
  import: runImport,
  show: runShow,
  report: runReport,
  fold: runFold,
  verify: runVerify,
  backup: runBackup,
  restore: runRestore,
  move: runMove,
  key: runKey,
};

/**
 * Runs a command line.
 *
 * @param args without the names of node and of the program
 * @returns the exit status; 2 for what cannot be done
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] === 'serve') return runServe(args.slice(1), terminal);
  const language: Language = /(?:^|\s)--lang(?:=|\s)en(?:\s|$)/.test(args.join(' ')) ? 'en' : 'vi';
  const texts = words[language];
  const screen = screenOn(terminal);
  // What is asked wrongly may not be parsed.
  const faulty = (sentence: string): number =>
    refused({ options: { json: args.includes('--json') }, screen }, sentence);
  let call: ReturnType<typeof parsed>;
  try {
    call = parsed(args);
  } catch (error) {
    return faulty(optionFault(error, texts));
  }
  const [name, ...named] = call.positionals;
  // What is moved is named by options.
  const [file, ...others] = name === 'move' ? ['', ...named] : named;
  const { lang = 'vi' } = call.values;
  if (call.values.help === true || name === undefined) {
    screen.out(...help.trimEnd().split('\n'));
    return name === undefined && call.values.help !== true ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return faulty(texts.unknownCommand(name));
  if (file === undefined) return faulty(unnamed(name, texts));
  const [extra] = others;
  if (extra !== undefined && name !== 'report') return faulty(texts.tooMany(extra));
  if (!(lang in words)) return faulty(texts.badValue('--lang'));
  return command({ file, others, options: call.values, screen, texts, language });
}

/** What a command is to be told first. */
function unnamed(command: string, texts: CommandWords): string {
  if (command === 'key') return texts.noKeyId;
  return command === 'backup' || command === 'restore' ? texts.noPlace : texts.noFile;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

function parsed(args: readonly string[]): { readonly values: Options; readonly positionals: readonly string[] } {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: text,
      overwrite: flag,
      number: text,
      'issued-on': text,
      year: text,
      issuer: text,
      title: text,
      amends: text,
      by: text,
      on: text,
      from: text,
      to: text,
      until: text,
      as: text,
      parent: text,
      addressee: text,
      'answer-by': text,
      authority: text,
      meeting: text,
      place: text,
      council: text,
      ids: flag,
      head: text,
      key: { ...text, multiple: true },
      heads: text,
      unit: text,
      scope: text,
      'vouches-for': text,
      audit: flag,
      profile: text,
      json: flag,
      lang: text,
      help: { ...flag, short: 'h' },
    },
  });
}
