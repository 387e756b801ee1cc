import type { Survives } from '@kehoach/core';

/** All that `kehoach serve` says. */
export interface ServeWords {
  readonly unknownOption: (option: string) => string;
  /** `name`: the option or the variable of the environment from which the value came. */
  readonly badValue: (name: string) => string;
  readonly tooMany: (extra: string) => string;
  /** Nothing says who may sign in from other computers. */
  readonly noIdentity: (host: string) => string;
  /** What is wrong with a file that the configuration names. */
  readonly badFile: (file: string, fault: string) => string;
  /** By which rules plans are run: the id of a profile and its file. */
  readonly profile: (id: string, file: string) => string;
  readonly fileRead: (file: string) => string;
  /** The file has changed and cannot be used; what was read before stays. */
  readonly fileKept: (file: string, fault: string) => string;
  /** Persons sign in, and nothing says who they are. */
  readonly noDirectory: string;
  /** One of the options about tokens is missing or wrong. */
  readonly badTokens: string;
  /** Of mail server and sender one is missing. */
  readonly halfMail: string;
  /** Nothing says to whom to write. */
  readonly mailWithoutDirectory: string;
  /** Reminders are on: by which server, and to how many persons. */
  readonly mail: (server: string, people: number) => string;
  /** A round of reminders broke off, and is tried again. */
  readonly mailFailed: (detail: string) => string;
  /** One of the origins is none. */
  readonly badOrigin: string;
  /** One of the trusted proxies is no address. */
  readonly badProxy: string;
  /** A secret that others can read. */
  readonly openSecret: (file: string) => string;
  /** A file that holds passwords and that everybody can read. */
  readonly openFile: (file: string) => string;
  /** `ways`: what the configuration calls them. */
  readonly signIn: (ways: string) => string;
  /** A folder or a file, of the data or of the keys. */
  readonly noAccess: (path: string) => string;
  readonly noFolder: (path: string) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly noSuchHost: (host: string) => string;
  readonly unexpected: (detail: string) => string;
  /** Two options name a store. */
  readonly twoStores: string;
  /** While a large store is opened: messages, or the like. */
  readonly reading: (done: number, total: number) => string;
  /** `place`: a folder, or the address of a database without its password. */
  readonly data: (place: string, plans: number) => string;
  readonly survives: Readonly<Record<Survives, string>>;
  readonly development: string;
  /** Where the public key is by which signed heads are checked. */
  readonly headKey: (file: string) => string;
  /** Heads of this store are signed by another key as well; `folder`: where this server's keys are. */
  readonly otherKey: (folder: string) => string;
  readonly listening: (address: string) => string;
  readonly howToStop: string;
  readonly stopping: string;
  readonly stopped: string;
}
