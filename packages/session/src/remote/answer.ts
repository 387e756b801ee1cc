import type { RecordedEvent, Refusal } from '@kehoach/core';
import { failed, type Failure } from '../failure.js';
import type { OutboxCommand, Rejection } from '../outbox/outbox.js';
import { askedPause } from './pauses.js';
import { mayPassWith } from './status.js';
import { fieldsIn, sentencesOf } from './told.js';
import type { Asked } from './wire.js';

/** What a server decided about one command. */
export type Decided = { readonly id: string } & (
  { readonly versions: readonly number[] } | { readonly rejection: Rejection }
);

/** What an answer to a batch of commands means for them. */
export type BatchAnswer =
  /** Each was decided; one that is not named was not. */
  | { readonly kind: 'decided'; readonly results: readonly Decided[]; readonly entries: readonly RecordedEvent[] }
  /** The commands stay, and are sent again. */
  | { readonly kind: 'keep'; readonly failure: Failure; readonly pauseMs: number }
  /** The batch is turned down as a whole; for one command alone that is final. */
  | { readonly kind: 'turned-down'; readonly rejection: Rejection };

/** What is sent of commands. @param after the last version that the page knows */
export function batchOf(commands: readonly OutboxCommand[], after: number): string {
  return JSON.stringify({
    commands: commands.map(({ id, command: { type, on, data }, basedOn }) => ({ id, type, on, data, basedOn })),
    after,
    ...(commands[0]?.group !== undefined && { whole: true }),
  });
}

/** Reads a server's answer to a batch. */
export function readAnswer(asked: Asked): BatchAnswer {
  if ('failure' in asked) return { kind: 'keep', failure: asked.failure, pauseMs: 0 };
  const { status, text, header } = asked.reply;
  const body = fieldsIn(text);
  if (status === 200 && Array.isArray(body['results']) && Array.isArray(body['entries'])) {
    const results = (body['results'] as readonly Fields[]).flatMap(decidedBy);
    return { kind: 'decided', results, entries: body['entries'] as readonly RecordedEvent[] };
  }
  const isFinal = status >= 400 && status < 500 && !mayPassWith(status);
  if (isFinal) return { kind: 'turned-down', rejection: { status, ...sentencesOf(body) } };
  return { kind: 'keep', failure: failed('http', { status }), pauseMs: askedPause(header('retry-after')) };
}

type Fields = Readonly<Record<string, unknown>>;

function decidedBy(result: Fields): readonly Decided[] {
  const { id, status, versions, refusal } = result;
  if (typeof id !== 'string') return [];
  if (status === 'recorded') return [{ id, versions: Array.isArray(versions) ? (versions as number[]) : [] }];
  if (status !== 'refused') return [];
  return [{ id, rejection: { ...sentencesOf(result), ...(isRefusal(refusal) && { refusal }) } }];
}

function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'code' in value && 'params' in value;
}
