import { isLogError, type StoreSource } from '@kehoach/core';
import {
  isNatsServerError,
  jetStreamSnapshot,
  jetStreamStore,
  natsAddress,
  newJetStreamStore,
  type JetStreamOptions,
} from '@kehoach/jetstream';
import type { Language } from '@kehoach/words';
import { en } from '../words/nats/en.js';
import { natsFaultText, type NatsWords } from '../words/nats/nats-words.js';
import { vi } from '../words/nats/vi.js';
import type { Engine, HeldSource } from './engine.js';
import { StoreFault } from './store-fault.js';

/** A stream of NATS JetStream, on one server or several. */
export const natsEngine: Engine = {
  isMeant: (address) => /^(?:nats|tls):\/\//i.test(address),
  shown: (address) => natsAddress(address)?.shown ?? 'nats://…',
  open: (address, { tell, warn } = {}) =>
    said(address, async (options) => {
      const apart = (server: string): void => warn?.((language) => wordsIn(language).apart(server));
      const place = natsEngine.shown(address);
      const onCut = (isCut: boolean): void =>
        warn?.((language) => (isCut ? wordsIn(language).cut(place) : wordsIn(language).whole(place)));
      const store = await jetStreamStore({ ...options, warn: apart, onCut, ...(tell !== undefined && { tell }) });
      return { ...store, said: (language) => wordsIn(language).survives(store.replicas) };
    }),
  snapshot: (address) => said<StoreSource>(address, jetStreamSnapshot),
  held: (address) =>
    said<HeldSource>(address, async (options) => {
      const snapshot = await jetStreamSnapshot(options);
      return { ...snapshot, checkHeld: () => checkUnchanged(address, snapshot.isUnchanged) };
    }),
  create: (address) => said(address, newJetStreamStore),
};

/** Opens what is at the address; why it cannot be opened is told in words. */
async function said<T>(address: string, open: (options: JetStreamOptions) => Promise<T>): Promise<T> {
  const named = natsAddress(address);
  if (named === undefined) throw fault((texts) => texts.badAddress);
  try {
    return await open({ ...named.options, takesUntested: process.env['KEHOACH_NATS_UNTESTED'] === '1' });
  } catch (error) {
    if (isNatsServerError(error)) throw fault((texts) => natsFaultText(error, texts));
    const cause = isLogError(error, 'store-failed') ? error.params.cause : '';
    if (cause === 'ENOENT') throw fault((texts) => texts.missing(named.shown));
    if (cause === 'EEXIST') throw fault((texts) => texts.filled(named.shown));
    throw error;
  }
}

/** Nobody can be kept from writing: whether somebody did is looked at in the end. */
async function checkUnchanged(address: string, isUnchanged: () => Promise<boolean>): Promise<void> {
  if (!(await isUnchanged())) throw fault((texts) => texts.changed(natsEngine.shown(address)));
}

function fault(sentence: (texts: NatsWords) => string): StoreFault {
  return new StoreFault(sentence(en), (language) => sentence(wordsIn(language)));
}

function wordsIn(language: Language): NatsWords {
  return language === 'en' ? en : vi;
}
