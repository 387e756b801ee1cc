import type { Persistence } from '@kehoach/core';

/** Asks the browser to keep the data of this origin; a person may be asked in turn. Never rejects. */
export async function askToPersist(): Promise<Persistence> {
  const kept = await isPersisted();
  if (kept === 'granted') return kept;
  try {
    return (await navigator.storage.persist()) ? 'granted' : 'refused';
  } catch {
    // Pages without HTTPS have no such thing, and sandboxed frames may not ask.
    return 'unknown';
  }
}

/** What is known without asking. Never rejects. */
export async function isPersisted(): Promise<Persistence> {
  try {
    return (await navigator.storage.persisted()) ? 'granted' : 'refused';
  } catch {
    return 'unknown';
  }
}
