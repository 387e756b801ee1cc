/** All that `kehoach serve` says. */
export interface ServeWords {
  readonly unknownOption: (option: string) => string;
  /** `name`: the option or the variable of the environment from which the value came. */
  readonly badValue: (name: string) => string;
  readonly tooMany: (extra: string) => string;
  /** Nothing says who may sign in from other computers. */
  readonly noIdentity: (host: string) => string;
  readonly portTaken: (port: number) => string;
  readonly portForbidden: (port: number) => string;
  readonly noSuchHost: (host: string) => string;
  readonly unexpected: (detail: string) => string;
  readonly data: (folder: string, plans: number) => string;
  readonly survives: string;
  readonly development: string;
  readonly listening: (address: string) => string;
  readonly howToStop: string;
  readonly stopping: string;
  readonly stopped: string;
}
