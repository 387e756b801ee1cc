import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  developmentIdentity,
  officeIdentity,
  readSignIns,
  sessionKeyIn,
  watchDirectory,
  directoryFaultText,
  DirectoryError,
  type Identity,
  type SignIns,
  type WatchedDirectory,
} from '@kehoach/server';
import type { Language } from '@kehoach/words';
import type { Screen } from '../screen.js';
import type { ServeWords } from '../words/serve/serve-words.js';
import type { ServeConfig } from './config.js';

/** Who may sign in, and by which directory. */
export interface OfficeSignIns {
  readonly identity: Identity;
  readonly directory?: WatchedDirectory;
  /** A line for the person who starts the server. */
  readonly told: string;
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
    return { identity: developmentIdentity(config.host, config.basePath), told: texts.development };
  const ways = await waysIn(config, speaking);
  const sessionKey = await sessionKeyIn(join(config.data, 'keys'));
  const directory = await directoryIn(config.directory, speaking);
  const identity = officeIdentity({ ...ways, directory, sessionKey });
  return { identity, directory, told: texts.signIn(namesOf(ways).join(', ')) };
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

async function waysIn({ identity, tokens }: ServeConfig, { texts, language }: Speaking): Promise<SignIns> {
  const own = tokens === undefined ? [] : [tokens];
  if (identity === undefined) return { tokens: own };
  const text = await readFile(identity, 'utf8').catch(() => undefined);
  const read =
    text === undefined ? ({ fault: { code: 'unreadable-file', line: 0, params: {} } } as const) : readSignIns(text);
  if ('fault' in read) throw new ConfigFileError(texts.badFile(identity, directoryFaultText(read.fault, language)));
  return { ...read.signIns, tokens: [...own, ...(read.signIns.tokens ?? [])] };
}

async function directoryIn(file: string, { texts, language, screen }: Speaking): Promise<WatchedDirectory> {
  try {
    return await watchDirectory(file, (news) => {
      if ('fault' in news) screen.err(texts.directoryKept(file, directoryFaultText(news.fault, language)));
      else screen.out(texts.directoryRead(file));
    });
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    throw new ConfigFileError(texts.badFile(file, directoryFaultText(error.fault, language)));
  }
}
