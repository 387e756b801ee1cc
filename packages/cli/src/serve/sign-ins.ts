import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  developmentIdentity,
  officeIdentity,
  sessionKeyIn,
  watchDirectory,
  watchSignIns,
  directoryFaultText,
  FileFaultError,
  type DirectorySource,
  type FileNews,
  type Identity,
  type SignIns,
  type WatchedFile,
} from '@kehoach/server';
import type { Language } from '@kehoach/words';
import type { Screen } from '../screen.js';
import type { ServeWords } from '../words/serve/serve-words.js';
import type { ServeConfig } from './config.js';

/** Who may sign in, and by which directory. */
export interface OfficeSignIns {
  readonly identity: Identity;
  readonly directory?: DirectorySource;
  /** A line for the person who starts the server. */
  readonly told: string;
  /** Files that have changed and cannot be used. */
  readonly staleFiles: () => readonly string[];
  /** Looks no more for changes. */
  readonly close: () => void;
}

/** A file of the configuration that cannot be used; the message is for the person who starts the server. */
export class ConfigFileError extends Error {
  override readonly name = 'ConfigFileError';
}

interface Speaking {
  readonly texts: ServeWords;
  readonly language: Language;
  readonly screen: Screen;
}

/**
 * The ways to sign in that the configuration names; without a directory those of the development identity.
 *
 * @throws ConfigFileError
 * @throws OpenSecretError
 */
export async function signInsFor(config: ServeConfig, speaking: Speaking): Promise<OfficeSignIns> {
  const { texts } = speaking;
  if (config.directory === undefined)
    return {
      identity: developmentIdentity(config.host, config.basePath),
      told: texts.development,
      staleFiles: () => [],
      close: () => undefined,
    };
  const sessionKey = await sessionKeyIn(join(config.data, 'keys'));
  const directory = await watching(config.directory, speaking, watchDirectory);
  const signIns = await waysIn(config, speaking);
  const identity = officeIdentity({ signIns, directory, sessionKey });
  const files = { 'directory.json': directory, 'identity.json': signIns };
  return {
    identity,
    directory,
    told: texts.signIn(namesOf(signIns.current).join(', ')),
    staleFiles: () => Object.entries(files).flatMap(([name, { isStale }]) => (isStale ? [name] : [])),
    close: () => [directory, signIns].forEach((each) => each.close()),
  };
}

function namesOf({ tokens = [], introspection, proxy }: SignIns): readonly string[] {
  return [
    ...tokens.map(({ issuer }) => issuer),
    ...(introspection === undefined ? [] : [introspection.url]),
    ...(proxy === undefined ? [] : [`proxy ${proxy.addresses.join(' ')}`]),
    'kh_…',
    'POST /session',
  ];
}

async function waysIn({ identity, tokens }: ServeConfig, speaking: Speaking): Promise<WatchedFile<SignIns>> {
  const own = tokens === undefined ? [] : [tokens];
  if (identity === undefined) return { current: { tokens: own }, isStale: false, close: () => undefined };
  const ways = await watching(identity, speaking, (file, tell) => watchSignIns(file, own, tell));
  await warnIfOpen(identity, ways.current, speaking);
  return ways;
}

/**
 * A file with passwords that everybody can read is told. It is no reason to stop: where such files are put in from
 * outside, as into a container, others than the owner have to read them.
 */
async function warnIfOpen(file: string, { introspection, proxy }: SignIns, speaking: Speaking): Promise<void> {
  if (process.platform === 'win32' || (introspection ?? proxy) === undefined) return;
  const { mode } = await stat(file);
  if ((mode & 0o007) !== 0) speaking.screen.err(speaking.texts.openFile(file));
}

/** @throws ConfigFileError */
async function watching<T>(
  file: string,
  { texts, language, screen }: Speaking,
  watch: (file: string, tell: (news: FileNews) => void) => Promise<WatchedFile<T>>,
): Promise<WatchedFile<T>> {
  try {
    return await watch(file, (news) => {
      if ('fault' in news) screen.err(texts.fileKept(file, directoryFaultText(news.fault, language)));
      else screen.out(texts.fileRead(file));
    });
  } catch (error) {
    if (!(error instanceof FileFaultError)) throw error;
    throw new ConfigFileError(texts.badFile(file, directoryFaultText(error.fault, language)));
  }
}
