import * as v from 'valibot';
import type { PlanEvent } from '../event/catalogue.js';
import { actorSchema, civilDateSchema, idSchema, sha256Schema } from '../event/fields.js';
import { isInstant } from './instant.js';

/** An event with its place in a plan's log: one line of the file. */
export type RecordedEvent = PlanEvent & {
  /** UUIDv7, given by whoever records: sending it twice records it once. */
  readonly id: string;
  readonly planId: string;
  /** 1, 2, 3 … without gaps. */
  readonly version: number;
  /** Version of `data` for this type. */
  readonly schema: number;
  /** Instant in UTC, ISO 8601; never before that of the entry before it. */
  readonly recordedAt: string;
  /** Digest of the entry before it; 64 zeros for the first. */
  readonly previous: string;
  /** SHA-256 in hex over the canonical JSON (RFC 8785) of the entry without `digest`. */
  readonly digest: string;
};

/** A UUIDv7 in small letters. */
export const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** The envelope of an entry; its `data` is checked by type and schema. */
export const envelopeSchema = v.object({
  id: v.pipe(v.string(), v.regex(uuidForm, 'id')),
  planId: idSchema,
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  type: v.string(),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  recordedAt: v.pipe(v.string(), v.check(isInstant, 'instant')),
  occurredOn: civilDateSchema,
  by: actorSchema,
  data: v.looseObject({}),
  previous: sha256Schema,
  digest: sha256Schema,
});
