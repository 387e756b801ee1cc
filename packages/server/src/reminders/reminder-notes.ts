import type { AgendaLine, ServerStore } from '@kehoach/core';
import type { DirectoryPerson } from '../directory/directory-schema.js';
import type { Posting } from './mailer.js';

/** How letters to one person fared. */
interface PersonNote {
  readonly sentAt?: string;
  readonly failingSince?: string;
  /** `address`: the mail server will not take letters to it; `line`: it could not be reached, or not now. */
  readonly reason?: 'address' | 'line';
  /** What the office was told to be late, as `PLAN TASK DUE`. */
  readonly told?: readonly string[];
}

/** How reminders to a unit stand. */
export interface ReminderStanding {
  readonly lastSentAt?: string;
  readonly failingSince?: string;
  readonly reason?: 'address' | 'line';
}

const kind = 'reminder-note';

/** What is kept of letters beyond their day. */
export class ReminderNotes {
  readonly #store: Pick<ServerStore, 'kept' | 'write'>;

  constructor(store: Pick<ServerStore, 'kept' | 'write'>) {
    this.#store = store;
  }

  /** What a person of the office has been told to be late. */
  async toldTo({ subject }: DirectoryPerson): Promise<ReadonlySet<string>> {
    return new Set((await this.#of([subject])).get(subject)?.told);
  }

  /** Notes how a letter fared. Only who has the claim on it does so. */
  async note(
    { subject }: DirectoryPerson,
    { posting, at, office }: { readonly posting: Posting; readonly at: string; readonly office: readonly AgendaLine[] },
  ): Promise<void> {
    const before = (await this.#of([subject])).get(subject) ?? {};
    const { sentAt, failingSince = at, told = [] } = before;
    const toldNow = [...new Set([...told, ...office.map(({ plan, task, dueOn }) => `${plan} ${task} ${dueOn}`)])];
    const note: PersonNote =
      posting.state === 'accepted'
        ? { sentAt: at, told: toldNow }
        : {
            ...(sentAt !== undefined && { sentAt }),
            failingSince,
            reason: posting.state === 'refused' ? 'address' : 'line',
            told,
          };
    await this.#store.write({ keep: [{ kind, key: subject, value: JSON.stringify(note) }] });
  }

  /** When any of these persons was last written to, and since when letters to one of them fail. */
  async standing(people: readonly DirectoryPerson[]): Promise<ReminderStanding> {
    const notes = [...(await this.#of(people.map(({ subject }) => subject))).values()];
    const lastSentAt = notes
      .flatMap((note) => note.sentAt ?? [])
      .sort()
      .at(-1);
    const failing = notes.filter((note) => note.failingSince !== undefined);
    const [first] = failing.sort((one, other) => ((one.failingSince ?? '') < (other.failingSince ?? '') ? -1 : 1));
    return {
      ...(lastSentAt !== undefined && { lastSentAt }),
      ...(first?.failingSince !== undefined && { failingSince: first.failingSince }),
      ...(first?.reason !== undefined && { reason: first.reason }),
    };
  }

  async #of(subjects: readonly string[]): Promise<ReadonlyMap<string, PersonNote>> {
    const kept = await this.#store.kept(kind, { keys: subjects });
    return new Map(kept.map(({ key, value }) => [key, JSON.parse(value) as PersonNote]));
  }
}
