import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { areAddresses, isLoopback, originIn, readSignIns, type TokenIssuerOptions } from '@kehoach/server';
import { natsAddress } from '@kehoach/jetstream';
import { optionFault } from '../option-fault.js';
import type { ServeWords } from '../words/serve/serve-words.js';

/** How a server is to run. */
export interface ServeConfig {
  /** Folder, absolute: the server's keys, and its logs where no database is named. */
  readonly data: string;
  /** Address of the database in which the logs are, instead of the folder. Its password is secret. */
  readonly database?: string;
  readonly port: number;
  readonly host: string;
  /** Empty for the root. */
  readonly basePath: string;
  readonly commandsPerMinute?: number;
  /** File, absolute: units, persons and rights. Without it the server is for trying out on this computer. */
  readonly directory?: string;
  /** File, absolute: in which ways persons sign in. */
  readonly identity?: string;
  /** File, absolute: the rules of this province; Vietnam's without it. */
  readonly profile?: string;
  /** Whose tokens are believed, beside those of the file. */
  readonly tokens?: TokenIssuerOptions;
  /** Other origins whose pages may ask. */
  readonly origins?: readonly string[];
  /** Proxies whose word it is from which address a person asks. */
  readonly trustedProxies?: readonly string[];
  /** By which server reminders go, who writes them, and where a task is shown. The address may hold a password. */
  readonly mail?: { readonly address: string; readonly from: string; readonly link?: string };
  readonly isLogged: boolean;
}

/** The environment of the process, or a part of it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A configuration that can work, a request for help, or why it cannot work. */
export type Configured = { readonly config: ServeConfig } | { readonly isHelp: true } | { readonly fault: string };

/** Reads options; where one is not given, the variable of the environment, then what is usual. */
export function configFrom(args: readonly string[], environment: Environment, texts: ServeWords): Configured {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { fault: optionFault(error, texts) };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { isHelp: true };
  if (positionals[0] !== undefined) return { fault: texts.tooMany(positionals[0]) };
  return checked(values, environment, texts);
}

const text = { type: 'string' } as const;
const several = { ...text, multiple: true } as const;
const flag = { type: 'boolean' } as const;

const names = [
  'data',
  'port',
  'host',
  'base',
  'rate',
  'lang',
  'directory',
  'identity',
  'profile',
  'database',
  'nats',
] as const;
const mailNames = ['smtp', 'mail-from', 'mail-link'] as const;
const tokenNames = ['jwt-issuer', 'jwt-audience', 'jwt-keys'] as const;
type Name = (typeof names)[number] | (typeof tokenNames)[number] | (typeof mailNames)[number];

interface Values extends Readonly<Partial<Record<Name, string>>> {
  readonly origin?: readonly string[];
  readonly 'trust-proxy'?: readonly string[];
  readonly log?: boolean;
  readonly help?: boolean;
}

function parse(args: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  const texts = Object.fromEntries([...names, ...tokenNames, ...mailNames].map((name) => [name, text])) as Record<
    Name,
    typeof text
  >;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { ...texts, origin: several, 'trust-proxy': several, log: flag, help: { ...flag, short: 'h' } },
  });
}

function checked(values: Values, environment: Environment, texts: ServeWords): Configured {
  const faults: string[] = [];
  const given = <T>(name: Name, usual: string, read: (value: string) => T | undefined): T | undefined => {
    const variable = `KEHOACH_${name.toUpperCase().replaceAll('-', '_')}`;
    const option = values[name];
    const value = option ?? environment[variable] ?? usual;
    const found = read(value);
    if (found === undefined) faults.push(texts.badValue(option === undefined ? variable : `--${name}`));
    return found;
  };
  const data = given('data', 'kehoach-data', (value) => (value === '' ? undefined : resolve(value)));
  const port = given('port', '8226', (value) => numberIn(value, 0, 65_535));
  const host = given('host', '127.0.0.1', (value) => (/^[\w.:[\]-]+$/.test(value) ? value : undefined));
  const basePath = given('base', '/kehoach', pathIn);
  const rate = given('rate', '', (value) => (value === '' ? 0 : numberIn(value, 1, 1_000_000)));
  const language = given('lang', 'vi', (value) => (value === 'vi' || value === 'en' ? value : undefined));
  const directory = given('directory', '', fileIn);
  const identity = given('identity', '', fileIn);
  const profile = given('profile', '', fileIn);
  const database = given('database', '', (value) => (isDatabase(value) ? value : undefined));
  const nats = given('nats', '', (value) => (value === '' || natsAddress(value) !== undefined ? value : undefined));
  const smtp = given('smtp', '', (value) => (value === '' || isMailServer(value) ? value : undefined));
  const from = given('mail-from', '', (value) => (value === '' || isSender(value) ? value : undefined));
  const link = given('mail-link', '', (value) => (value === '' || isLink(value) ? value : undefined));
  const tokens = tokensIn(tokenNames.map((name) => given(name, '', (value) => value.trim()) ?? ''));
  const origins = (values.origin ?? listIn(environment['KEHOACH_ORIGIN'])).map(originIn);
  if (origins.includes(undefined)) faults.push(texts.badOrigin);
  const trustedProxies = values['trust-proxy'] ?? listIn(environment['KEHOACH_TRUST_PROXY']);
  const areProxies = areAddresses(trustedProxies);
  if (!areProxies) faults.push(texts.badProxy);
  const isLogged = values.log ?? isOn(environment['KEHOACH_LOG']);
  const named = origins.filter((origin) => origin !== undefined);
  const isWhole =
    named.length === origins.length &&
    areProxies &&
    data !== undefined &&
    port !== undefined &&
    host !== undefined &&
    basePath !== undefined;
  const isGiven = rate !== undefined && language !== undefined && directory !== undefined;
  if (!isWhole || !isGiven || identity === undefined || database === undefined || nats === undefined)
    return { fault: faults[0] ?? texts.badValue('') };
  if (database !== '' && nats !== '') return { fault: texts.twoStores };
  if (smtp === undefined || from === undefined || link === undefined) return { fault: faults[0] ?? texts.badValue('') };
  if ((smtp === '') !== (from === '')) return { fault: texts.halfMail };
  if (smtp !== '' && directory === '') return { fault: texts.mailWithoutDirectory };
  if (tokens === undefined) return { fault: texts.badTokens };
  const signsIn = identity !== '' || tokens.length > 0;
  if (directory === '' && signsIn) return { fault: texts.noDirectory };
  if (directory === '' && !isLoopback(host)) return { fault: texts.noIdentity(host) };
  const [own] = tokens;
  return {
    config: {
      data,
      port,
      host,
      basePath,
      isLogged,
      ...(rate > 0 && { commandsPerMinute: rate }),
      ...(database + nats !== '' && { database: database + nats }),
      ...(directory !== '' && { directory }),
      ...(identity !== '' && { identity }),
      ...(profile !== undefined && profile !== '' && { profile }),
      ...(named.length > 0 && { origins: named }),
      ...(trustedProxies.length > 0 && { trustedProxies }),
      ...(own !== undefined && { tokens: own }),
      ...(smtp !== '' && { mail: { address: smtp, from, ...(link !== '' && { link }) } }),
    },
  };
}

/** An address with a scheme that begins a store, which need not be there. */
function isDatabase(value: string): boolean {
  return value === '' || /^postgres(?:ql)?:\/\/\S+$/.test(value);
}

function isMailServer(value: string): boolean {
  return /^smtps?:\/\/\S+$/.test(value) && URL.canParse(value);
}

/** An address, alone or behind a name: `KeHoach <kehoach@stp.example>`. */
function isSender(value: string): boolean {
  return /^(?:[^<>\r\n,;]*<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)$/.test(value);
}

function isLink(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && value.includes('{plan}');
}

/** What a variable of the environment names, between commas or blanks. */
function listIn(value = ''): readonly string[] {
  return value.split(/[\s,]+/).filter(Boolean);
}

function fileIn(value: string): string {
  return value === '' ? '' : resolve(value);
}

/** The issuer that the three options name together; nothing where one is missing or cannot be. */
function tokensIn([issuer = '', audience = '', jwks = '']: readonly string[]):
  readonly TokenIssuerOptions[] | undefined {
  if (issuer + audience + jwks === '') return [];
  const read = readSignIns(JSON.stringify({ tokens: [{ issuer, audience, jwks }] }));
  return 'fault' in read ? undefined : read.signIns.tokens;
}

function numberIn(value: string, least: number, most: number): number | undefined {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : -1;
  return number >= least && number <= most ? number : undefined;
}

/** `/kehoach` or `/a/b`; empty for `/`. */
function pathIn(value: string): string | undefined {
  if (value === '/') return '';
  return /^(?:\/[\w.~-]+)+$/.test(value) ? value : undefined;
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
