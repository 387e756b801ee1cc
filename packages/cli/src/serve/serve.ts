import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isLogError, type Profile, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { systemClock } from '@kehoach/session';
import {
  headKeyIn,
  OpenSecretError,
  Reminders,
  serve,
  serverApp,
  SignedHeads,
  smtpMailer,
  type DirectorySource,
  type Note,
  type Serving,
} from '@kehoach/server';
import { profileFaultText, storeErrorText, type Language } from '@kehoach/words';
import { profileIn } from '../profile-file.js';
import { screenOn, type Screen, type Terminal } from '../screen.js';
import { engineFor } from '../stores/engine-for.js';
import { StoreFault } from '../stores/store-fault.js';
import { en } from '../words/serve/en.js';
import { serveHelp } from '../words/serve/help.js';
import type { ServeWords } from '../words/serve/serve-words.js';
import { vi } from '../words/serve/vi.js';
import { configFrom, type ServeConfig } from './config.js';
import { isOtherKeyKnown } from './known-keys.js';
import { ConfigFileError, signInsFor, type OfficeSignIns } from './sign-ins.js';
import { untilAsked } from './until-asked.js';

/** Runs a server until it is asked to stop: 0; 2 where it cannot start, which has then been said. */
export async function runServe(args: readonly string[], terminal: Terminal): Promise<number> {
  const { env } = process;
  const language = languageIn(args, env['KEHOACH_LANG']);
  const texts = language === 'en' ? en : vi;
  const screen = screenOn(terminal);
  const configured = configFrom(args, env, texts);
  if ('isHelp' in configured) {
    screen.out(...serveHelp.trimEnd().split('\n'));
    return 0;
  }
  if ('fault' in configured) {
    screen.err(configured.fault);
    return 2;
  }
  return run({ config: configured.config, texts, language, screen });
}

function languageIn(args: readonly string[], usual: string | undefined): Language {
  const given = /(?:^|\s)--lang(?:=|\s)(\S+)/.exec(args.join(' '))?.[1] ?? usual;
  return given === 'en' ? 'en' : 'vi';
}

interface Running {
  readonly config: ServeConfig;
  readonly texts: ServeWords;
  readonly language: Language;
  readonly screen: Screen;
}

async function run(running: Running): Promise<number> {
  const { config, texts, screen } = running;
  let store: ServerStore | undefined;
  let signIns: OfficeSignIns;
  let heads: SignedHeads;
  let reminders: Reminders | undefined;
  let serving: Serving;
  try {
    const profile = await profileOf(running);
    store = await opened(running);
    signIns = await signInsFor(config, running);
    const { signer, publicFile } = await headKeyIn(join(config.data, 'keys'));
    heads = new SignedHeads({ store, signer, clock: systemClock });
    screen.out(texts.headKey(publicFile));
    if (await isOtherKeyKnown(store, signer.verifierKey)) screen.err(texts.otherKey(join(config.data, 'keys')));
    reminders = remindersFor(running, { store, heads, profile, directory: signIns.directory });
    serving = await listen(running, store, signIns, { heads, profile, ...(reminders !== undefined && { reminders }) });
  } catch (error) {
    await store?.close();
    screen.err(faultText(error, running));
    return 2;
  }
  const host = serving.host.includes(':') ? `[${serving.host.replace(/[[\]]/g, '')}]` : serving.host;
  screen.out(signIns.told, texts.listening(`http://${host}:${serving.port}${config.basePath}`), texts.howToStop);
  reminders?.start();
  await untilAsked();
  screen.out(texts.stopping);
  signIns.close();
  await serving.close();
  await reminders?.close();
  await heads.close();
  await store.close();
  screen.out(texts.stopped);
  return 0;
}

/** Nothing where no mail server is named. */
function remindersFor(
  { config, texts, screen }: Running,
  by: {
    readonly store: ServerStore;
    readonly heads: SignedHeads;
    readonly profile: Profile;
    readonly directory: DirectorySource | undefined;
  },
): Reminders | undefined {
  const { mail } = config;
  const { directory, ...rest } = by;
  if (mail === undefined || directory === undefined) return undefined;
  const { address, from, link } = mail;
  const people = directory.current.people().filter((person) => person.mail !== undefined);
  screen.out(texts.mail(new URL(address).host, people.length));
  return new Reminders({
    ...rest,
    directory,
    clock: systemClock,
    mailer: smtpMailer({ address, from }),
    ...(link !== undefined && { link }),
    failed: (error) => screen.err(texts.mailFailed(error instanceof Error ? error.message : String(error))),
  });
}

async function opened({ config, texts, language, screen }: Running): Promise<ServerStore> {
  const { data, database } = config;
  if (database === undefined) await mkdir(data, { recursive: true, mode: 0o700 });
  const address = database ?? data;
  const engine = engineFor(address);
  const tell = (done: number, total: number): void => screen.out(texts.reading(done, total));
  const warn = (sentence: (spoken: Language) => string): void => screen.err(sentence(language));
  const store = await engine.open(address, { tell, warn });
  const survives = store.said?.(language) ?? texts.survives[store.survives];
  screen.out(texts.data(engine.shown(address), (await store.plans()).length), survives);
  return store;
}

function listen(
  { config, screen }: Running,
  store: ServerStore,
  { identity, directory, staleFiles }: OfficeSignIns,
  by: { readonly heads: SignedHeads; readonly profile: Profile; readonly reminders?: Reminders },
): Promise<Serving> {
  const { host, port, basePath, commandsPerMinute, origins, trustedProxies, isLogged } = config;
  const note = (each: Note): void => screen.err(JSON.stringify(each));
  const app = serverApp({
    store,
    identity,
    staleFiles,
    basePath,
    ...by,
    ...(directory !== undefined && { directory }),
    ...(origins !== undefined && { origins }),
    ...(trustedProxies !== undefined && { trustedProxies }),
    ...(commandsPerMinute !== undefined && { commandsPerMinute }),
    ...(isLogged && { note }),
  });
  return serve({ app, host: host.replace(/[[\]]/g, ''), port });
}

/** @throws ConfigFileError */
async function profileOf({ config, texts, language, screen }: Running): Promise<Profile> {
  if (config.profile === undefined) return vietnam;
  const read = await profileIn(config.profile);
  if ('fault' in read) throw new ConfigFileError(texts.badFile(config.profile, profileFaultText(read.fault, language)));
  screen.out(texts.profile(read.profile.id, config.profile));
  return read.profile;
}

const isForbidden = (code: string): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(code);
const isNoFolder = (code: string): boolean => ['EEXIST', 'ENOTDIR'].includes(code);

/** Why it could not start. */
function faultText(error: unknown, { config, texts, language }: Running): string {
  if (isLogError(error)) return storeErrorText(error, language);
  if (error instanceof StoreFault) return error.sentence(language);
  if (error instanceof ConfigFileError) return error.message;
  if (error instanceof OpenSecretError) return texts.openSecret(error.file);
  const { code = '', message, path } = error as NodeJS.ErrnoException;
  if (path !== undefined && isForbidden(code)) return texts.noAccess(path);
  if (path !== undefined && isNoFolder(code)) return texts.noFolder(path);
  if (code === 'EADDRINUSE') return texts.portTaken(config.port);
  if (code === 'EACCES') return texts.portForbidden(config.port);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return texts.noSuchHost(config.host);
  return texts.unexpected(message);
}
