import { envelopeSchema } from '@kehoach/core';
import * as v from 'valibot';
import { limits } from '../app/limits.js';
import type { AskedCommand } from '../desk/command-result.js';
import { newPlanIdSchema } from './plan-id.js';

/** Commands of one plan, and the version that the sender has. */
export interface AskedCommands {
  readonly commands: readonly AskedCommand[];
  readonly after: number;
  /** All of them or none. */
  readonly whole?: boolean;
}

/** A plan that is to be issued under an id. */
export interface AskedDraft {
  readonly id: string;
  readonly commands: readonly AskedCommand[];
}

const commandSchema = v.object({
  id: envelopeSchema.entries.id,
  type: v.string(),
  on: v.exactOptional(v.string()),
  data: v.optional(v.unknown()),
  basedOn: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/** The body of `POST /plans/{id}/commands`. `basedOn`: the version that the person saw, for who reads the wire. */
export const commandsSchema: v.GenericSchema<unknown, AskedCommands> = v.object({
  commands: v.pipe(v.array(commandSchema), v.minLength(1), v.maxLength(limits.commands)),
  after: v.pipe(v.number(), v.integer(), v.minValue(0)),
  whole: v.exactOptional(v.boolean()),
});

/** The body of `POST /plans`: a draft's commands, all or nothing. */
export const draftSchema: v.GenericSchema<unknown, AskedDraft> = v.object({
  id: newPlanIdSchema,
  commands: v.pipe(v.array(commandSchema), v.minLength(1), v.maxLength(limits.draft)),
});
