import { workerName } from './asked.js';

/** What Trusted Types let a page make of an address. */
interface ScriptPolicy {
  createScriptURL(address: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { readonly createScriptURL: (address: string) => string }): ScriptPolicy;
}

/** Several files for script tags on one page have one policy: a page that names it may refuse a second. */
const policyKey = Symbol.for('kehoach.trusted-types');
const page = globalThis as unknown as {
  [policyKey]?: ScriptPolicy | 'refused';
  readonly trustedTypes?: PolicyFactory;
};

/** A worker with the reader of documents; nothing where the page or the browser lets none be made. */
export function readerWorker(): Worker | undefined {
  const address = new URL('./reader-file.js', import.meta.url).href;
  if (!isReader(address, address)) return undefined;
  try {
    return new Worker(trusted(address) as string, { type: 'module', name: workerName });
  } catch {
    // A policy of the page refuses it: the page reads by itself.
    return undefined;
  }
}

/** @throws Error where the page refuses the policy */
function trusted(address: string): unknown {
  if (page.trustedTypes === undefined) return address;
  page[policyKey] ??= policyOf(page.trustedTypes, address);
  const policy = page[policyKey];
  if (policy === 'refused') throw new TypeError('the page allows no Trusted Types policy “kehoach”');
  return policy.createScriptURL(address);
}

/** Asked for once: each time that it is refused is a report to the page's owner. */
function policyOf(types: PolicyFactory, reader: string): ScriptPolicy | 'refused' {
  const createScriptURL = (address: string): string => {
    if (isReader(address, reader)) return address;
    throw new TypeError(`“kehoach” makes no script of ${address}`);
  };
  try {
    return types.createPolicy('kehoach', { createScriptURL });
  } catch {
    return 'refused';
  }
}

/** The reader's file on the page's own origin, wherever there: no worker can be loaded from elsewhere. */
function isReader(address: string, reader: string): boolean {
  const [given, known] = [new URL(address, location.href), new URL(reader)];
  return given.origin === location.origin && lastPart(given) === lastPart(known);
}

function lastPart({ pathname }: URL): string {
  return pathname.slice(pathname.lastIndexOf('/'));
}
