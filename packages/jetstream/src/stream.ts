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
/** A stream that is not whole yet: a copy is on its way into it, by whom is said behind. */
const filling = ', being filled by ';

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
 * @param filler who is to fill it before it is whole; nobody else says the same
 * @throws NatsServerError `too-few-servers`; LogError `database-in-use` where somebody else fills it
 */
export async function makeStream(
  link: Connected,
  name: string,
  { replicas, filler }: { readonly replicas?: number; readonly filler?: string },
): Promise<StreamInfo> {
  const { connection, manager } = link;
  const { max_payload: largest, cluster } = connection.info ?? { max_payload: 0 };
  if (largest < 65_536) throw storeFailed('max_payload < 64 kB');
  const count = replicas ?? (cluster === undefined ? 1 : 3);
  const config = { ...needed(name), name, description: descriptionOf(filler), num_replicas: count };
  const made = async (): Promise<StreamInfo> => {
    try {
      return await manager.streams.add(config);
    } catch (error) {
      if (!(error instanceof JetStreamApiError)) throw error;
      if (tooFew.has(error.code)) throw new NatsServerError('too-few-servers', { replicas: count });
      if (!taken.has(error.code)) throw error;
      const other = await streamNamed(link, name);
      if (other === undefined) throw error;
      if (filler !== undefined) throw fillsAlready(name);
      return other;
    }
  };
  return patiently(made, () => connection.isClosed());
}

/** What is answered where a stream cannot be kept on so many servers. */
const tooFew: ReadonlySet<number> = new Set([10_005, 10_074]);

/**
 * What is answered where another stream has the name, or the subjects; by 2.9 also where another process makes this
 * very one right now.
 */
const taken: ReadonlySet<number> = new Set([10_058, 10_065]);

/** Another process is at it. */
export function fillsAlready(name: string): LogError {
  return new LogError('database-in-use', { file: name }, `another process fills the stream ${name}`);
}

/**
 * Says that the stream is whole.
 *
 * @throws LogError `database-in-use` where another process has begun it anew
 */
export async function finishStream(link: Connected, name: string, filler: string): Promise<void> {
  if (!(await isFilledBy(link, name, filler))) throw fillsAlready(name);
  await link.manager.streams.update(name, { description: descriptionOf() });
}

/** Whether it is there and still this process's to fill. */
export async function isFilledBy(link: Connected, name: string, filler: string): Promise<boolean> {
  return (await streamNamed(link, name))?.config.description === descriptionOf(filler);
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
  return { name, replicas, messages: state.messages, isFilling: description.includes(filling) };
}

function descriptionOf(filler?: string): string {
  return `${mark}${form}${filler === undefined ? '' : `${filling}${filler}`}`;
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
