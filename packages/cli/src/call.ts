import type { Language } from '@kehoach/words';
import type { Screen } from './screen.js';
import type { CommandWords } from './words/command-words.js';

/** What a command is given. */
export interface Call {
  /** Empty for a command that takes none. */
  readonly file: string;
  /** Files behind the first, for a command that takes several. */
  readonly others: readonly string[];
  readonly options: Options;
  readonly screen: Screen;
  readonly texts: CommandWords;
  readonly language: Language;
}

/** The options of all commands. */
export interface Options {
  readonly out?: string;
  readonly overwrite?: boolean;
  readonly number?: string;
  readonly 'issued-on'?: string;
  readonly year?: string;
  readonly issuer?: string;
  readonly title?: string;
  readonly amends?: string;
  readonly by?: string;
  readonly on?: string;
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
  readonly as?: string;
  readonly parent?: string;
  readonly addressee?: string;
  readonly 'answer-by'?: string;
  readonly authority?: string;
  readonly meeting?: string;
  readonly place?: string;
  readonly council?: string;
  readonly ids?: boolean;
  readonly head?: string;
  readonly key?: readonly string[];
  readonly heads?: string;
  readonly unit?: string;
  readonly scope?: string;
  readonly 'vouches-for'?: string;
  readonly audit?: boolean;
  readonly profile?: string;
  readonly json?: boolean;
  readonly lang?: string;
  readonly help?: boolean;
}
