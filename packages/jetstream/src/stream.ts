import { LogError, storeFailed } from '@kehoach/core';
import {
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  JetStreamApiCodes,
  JetStreamApiError,
  type StreamConfig,
  type StreamInfo,
} from '@nats-io/jetstream';
import type { Connected } from './connect.js';
import { patiently } from './patience.js';
import { form } from './proposal.js';
import { NatsServerError } from './server-error.js';

/** By this a stream says that it is ours, and in which form its messages are written. */
const mark = 'KeHoach: logs of plans, form ';
/** A stream that is not whole yet: a copy is on its way into it. */
const filling = ', being filled';

/** How a stream stands there. */
export interface OpenStream {
  readonly name: string;
  readonly replicas: number;
  readonly messages: number;
  readonly isFilling: boolean;
}

/** What the stream says of itself; nothing where there is none. */
export function streamNamed({ connection, manager }: Connected, name: string): Promise<StreamInfo | undefined> {
  const asked = async (): Promise<StreamInfo | undefined> => {
    try {
      return await manager.streams.info(name);
    } catch (error) {
      if (error instanceof JetStreamApiError && error.code === JetStreamApiCodes.StreamNotFound) return undefined;
      throw error;
    }
  };
  return patiently(asked, () => connection.isClosed());
}

/**
 * Makes the stream; one that another process makes at the same time is as good, unless it is to be filled by this one.
 *
 * @throws NatsServerError `too-few-servers`
 * @param isFilling whether it is to be said that it is not whole yet
 */
export async function makeStream(
  link: Connected,
  name: string,
  { replicas, isFilling = false }: { readonly replicas?: number; readonly isFilling?: boolean },
): Promise<StreamInfo> {
  const { connection, manager } = link;
  const { max_payload: largest, cluster } = connection.info ?? { max_payload: 0 };
  if (largest < 65_536) throw storeFailed('max_payload < 64 kB');
  const count = replicas ?? (cluster === undefined ? 1 : 3);
  const config = { ...needed(name), name, description: descriptionOf(isFilling), num_replicas: count };
  const made = async (): Promise<StreamInfo> => {
    try {
      return await manager.streams.add(config);
    } catch (error) {
      if (!(error instanceof JetStreamApiError)) throw error;
      if (tooFew.has(error.code)) throw new NatsServerError('too-few-servers', { replicas: count });
      const other = error.code === overlapping && !isFilling ? await streamNamed(link, name) : undefined;
      if (other === undefined) throw error;
      return other;
    }
  };
  return patiently(made, () => connection.isClosed());
}

/** What is answered where a stream cannot be kept on so many servers. */
const tooFew: ReadonlySet<number> = new Set([10_005, 10_074]);

/** What 2.9 answers where another stream has the subjects; also where another process makes this one right now. */
const overlapping = 10_065;

/** Says that the stream is whole. */
export async function finishStream({ manager }: Connected, name: string): Promise<void> {
  await manager.streams.update(name, { description: descriptionOf(false) });
}

/**
 * Refuses a stream that is not ours, that is written in a later form, or whose limits would lose what is recorded.
 *
 * @throws LogError `not-our-database`, `newer-database`
 */
export function openStream({ config, state }: StreamInfo): OpenStream {
  const { name, description = '', num_replicas: replicas } = config;
  const version = description.startsWith(mark) ? Number.parseInt(description.slice(mark.length), 10) : Number.NaN;
  if (version > form)
    throw new LogError('newer-database', { file: name }, `the stream ${name} is in form ${version}, we in ${form}`);
  const unlike = Object.entries(needed(name)).some(
    ([key, value]) => JSON.stringify(config[key as keyof StreamConfig]) !== JSON.stringify(value),
  );
  if (Number.isNaN(version) || unlike)
    throw new LogError('not-our-database', { file: name }, `the stream ${name} is no log of KeHoach`);
  return { name, replicas, messages: state.messages, isFilling: description.endsWith(filling) };
}

function descriptionOf(isFilling: boolean): string {
  return `${mark}${form}${isFilling ? filling : ''}`;
}

/** Without any of this a recorded entry could be dropped. */
function needed(name: string): Partial<StreamConfig> {
  return {
    subjects: [`${name}.>`],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.New,
    max_age: 0,
    max_msgs: -1,
    max_msgs_per_subject: -1,
    deny_delete: true,
    deny_purge: true,
    allow_direct: true,
  };
}
