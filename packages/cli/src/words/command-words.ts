import type { SpanFault } from '@kehoach/exports';
import type { AmendmentChange, MissingField, MissingOfAmendment, PlanDifference, TaskPart } from '@kehoach/importer';

/** All that the command line says. */
export interface CommandWords {
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly badValue: (option: string) => string;
  readonly noFile: string;
  /** The key of a program is made for an id. */
  readonly noKeyId: string;
  /** Neither a store nor a backup is named. */
  readonly noPlace: string;
  readonly unreadable: (file: string) => string;
  /** What is wrong with `--profile`. */
  readonly badProfile: (file: string, fault: string) => string;
  readonly exists: (file: string) => string;
  readonly sameFile: string;
  readonly tooMany: (extra: string) => string;
  /** The key of a program cannot be made so: its id, or what it vouches for. */
  readonly noSuchKey: string;
  /** Above the key, which is shown once. */
  readonly keyOnce: string;
  /** Above the entry for `keys` of the directory. */
  readonly keyEntry: string;
  readonly unwritable: (file: string) => string;
  /** The ending of `--to` names no kind of paper; `endings` do. */
  readonly noPaper: (file: string, endings: string) => string;
  readonly noPaperOfBroken: string;
  /** Why there is no report on these days. */
  readonly badSpan: Readonly<Record<SpanFault, (from: string, until: string, mostYears: number) => string>>;
  /** What is to stand on a paper has more letters than it may. */
  readonly longValue: (option: string, letters: number) => string;
  readonly nothingLate: (day: string) => string;
  /** `authorities`: codes of those to whom somebody may be submitted. */
  readonly nothingToSubmit: (authorities: readonly string[]) => string;
  /** The meetings that there are, each with its place and its council where those are known. */
  readonly noMeeting: (meetings: readonly string[]) => string;
  readonly notFolded: string;
  readonly paperWritten: (file: string) => string;
  readonly noUnit: (unit: string) => string;
  readonly onePlan: string;
  readonly planTwice: (file: string) => string;
  /** With an example. */
  readonly badHead: string;
  readonly badDate: (value: string) => string;
  readonly reading: (size: string) => string;
  readonly issuing: (done: number, total: number) => string;
  readonly tasks: (count: number, duties: number) => string;
  readonly targets: string;
  /** How many paragraphs and rows of the document have a place in the plan. */
  readonly account: (placed: number, all: number, unread: number) => string;
  readonly findings: (checks: number, notes: number) => string;
  readonly line: (line: number, task: string) => string;
  readonly wasRead: (read: string) => string;
  readonly sections: string;
  readonly units: string;
  readonly check: string;
  readonly note: string;
  readonly missing: (fields: string) => string;
  readonly fields: Readonly<Record<MissingField, string>>;
  readonly refused: (sentence: string) => string;
  readonly unexpected: (detail: string) => string;
  readonly written: (file: string, entries: number) => string;
  /** Above what a sheet tells of the tasks. */
  readonly reports: string;
  /** What a sheet tells of a task is not in the log. `number`: the task's, empty where it has none. */
  readonly unrecorded: (number: string, reason: string) => string;
  readonly columns: {
    readonly number: string;
    readonly id: string;
    readonly task: string;
    readonly lead: string;
    readonly coordinating: string;
    readonly period: string;
    readonly status: string;
    readonly progress: string;
    readonly due: string;
  };
  readonly head: {
    readonly number: string;
    readonly title: string;
    readonly issuer: string;
    readonly issuedOn: string;
    readonly theme: string;
    readonly signer: string;
    readonly recipients: string;
  };
  readonly none: string;
  /** A paper that amends a plan. */
  readonly amendment: {
    readonly ofPlan: (number: string, title: string) => string;
    readonly reason: string;
    readonly legalBasis: string;
    readonly counts: (counts: Readonly<Record<AmendmentChange['kind'], number>>) => string;
    readonly kinds: Readonly<Record<AmendmentChange['kind'], string>>;
    readonly parts: Readonly<Record<TaskPart, string>>;
    readonly partsOfPlan: Readonly<Record<PlanDifference['part'], string>>;
    readonly columns: Readonly<Record<'line' | 'number' | 'part' | 'before' | 'after', string>>;
    readonly fields: Readonly<Record<MissingOfAmendment, string>>;
    readonly missing: (fields: string) => string;
    readonly open: string;
    readonly refused: (sentence: string) => string;
    readonly written: (file: string, added: number, entries: number) => string;
  };
  /** `head` as `--head` takes it: `82:f88000eb`. */
  readonly whole: (entries: number, head: string) => string;
  readonly longHead: (head: string) => string;
  readonly holds: (head: string) => string;
  /** The file holds no public key of signed notes. */
  readonly noKey: (file: string) => string;
  /** A file or an address at which no signed heads are. */
  readonly noHeads: (place: string) => string;
  /** The server at the address answers nobody whom it does not know. */
  readonly headsClosed: (place: string) => string;
  /** `head`: its place among those that were read; `signers`: the keys that it names. */
  readonly unsignedHead: (head: number, signers: readonly string[]) => string;
  /** `head`: the version of the head. */
  readonly headFault: Readonly<Record<'other-plan' | 'cut' | 'rewritten', (head: number) => string>>;
  readonly signedHeads: (count: number, name: string, newest: number, at: string) => string;
  /** How many entries came behind the newest signed head. */
  readonly behindHead: (entries: number) => string;
  readonly earlier: (line: number) => string;
  readonly beginning: (entries: number) => string;
  /** Under which profile every entry was decided anew. */
  readonly auditedBy: (profile: string) => string;
  /** The plan is run under another profile, so nothing was asked. */
  readonly notAudited: (sentence: string) => string;
  readonly lawful: string;
  readonly unlawful: (entry: number, sentence: string) => string;
  readonly noPlan: string;
  readonly progressOn: (date: string, percent: string) => string;
  /** How many have reached less than the days let expect. */
  readonly behind: (count: number) => string;
}
