import type { CommandType } from '@kehoach/core';
import type { Choosable } from '@kehoach/session';
import type { ReactiveControllerHost } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';

/** Forms with a field for somebody of the staff, or for a unit that the plan does not know yet. */
const choosing: ReadonlySet<CommandType> = new Set([
  'StartTask',
  'ReportProgress',
  'NominateAward',
  'RegisterUnit',
  'RenameUnit',
]);

interface Asked {
  readonly directory: NonNullable<ReadyView['directory']>;
  readonly by: string;
  readonly command: CommandType;
  readonly found?: Choosable | undefined;
}

/** What an office's directory offers to a form; asked for when such a form is opened. */
export class Suggestions {
  readonly #host: ReactiveControllerHost;
  #asked: Asked | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** What is known for the form of a command; it is drawn again when more is. */
  for({ directory, actor }: ReadyView, command: CommandType | undefined): Choosable | undefined {
    if (directory === undefined || actor === undefined) this.#asked = undefined;
    else if (command !== undefined && choosing.has(command)) this.#ask({ directory, by: actor.id, command });
    return this.#asked?.found;
  }

  /** What one person was told serves no other; what did not come is asked for again with the next form. */
  #ask(wanted: Asked): void {
    const before = this.#asked;
    const isSame = before?.directory === wanted.directory && before.by === wanted.by;
    if (isSame && (before.found !== undefined || before.command === wanted.command)) return;
    this.#asked = wanted;
    void wanted.directory().then((found) => {
      if (this.#asked !== wanted || found === undefined) return;
      this.#asked = { ...wanted, found };
      this.#host.requestUpdate();
    });
  }
}
