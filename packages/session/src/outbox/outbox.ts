import type { Actor, Command, Refusal } from '@kehoach/core';

/** Why a server will not record a command: by the rules, or because the request itself ends it. */
export interface Rejection {
  /** The refusal of the rules, where it is one. */
  readonly refusal?: Refusal;
  /** The status of the answer, where the server turned the whole request down. */
  readonly status?: number;
  /** The server's own sentences, where it gave them. */
  readonly vi?: string;
  readonly en?: string;
}

/** Why the command of that id was refused. */
export interface Refused {
  readonly id: string;
  readonly rejection: Rejection;
}

/** A command that a person gave, until a server has answered it and the person has seen a refusal. */
export interface OutboxCommand {
  /** The address of the plan on its server: no command reaches another server than it was meant for. */
  readonly to: string;
  /** UUIDv7, given when the person pressed the button: by it the server knows a repetition. */
  readonly id: string;
  readonly command: Command;
  /** Who gave it: nobody else who signs in on this computer sends it as their own. */
  readonly by: Actor;
  /** The version of the log that the person saw. */
  readonly basedOn: number;
  /** Shared by those that are recorded together or not at all. */
  readonly group?: string;
  /** Missing until it is refused. */
  readonly rejection?: Rejection;
  /** Nothing but this page holds it: the browser keeps nothing. */
  readonly isOnlyHere?: true;
}

/**
 * Where commands wait. Every outbox passes the contract suite; what it has acknowledged outlives the page.
 *
 * Failures are `LogError`s.
 */
export interface Outbox {
  /**
   * Puts commands of one plan behind all others of it, all or none. One whose id is there already changes nothing.
   */
  add(...commands: readonly OutboxCommand[]): Promise<void>;
  /** Those of a plan in the order in which they were added, refused ones too. */
  read(to: string): Promise<readonly OutboxCommand[]>;
  /** Keeps why commands of one plan were refused, in their places, all or none. One that is gone stays gone. */
  reject(to: string, ...refused: readonly Refused[]): Promise<void>;
  /** Takes a command out; one that is gone is no error. */
  remove(to: string, id: string): Promise<void>;
  /** Calls `listener` when something changed, whoever did it. @returns what ends it */
  subscribe(to: string, listener: () => void): () => void;
}
