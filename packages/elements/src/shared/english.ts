/** Brings the words; there is none where they came with the elements. */
let bring: (() => Promise<unknown>) | undefined;
let coming: Promise<void> | undefined;
let isMissing = false;
const listeners = new Set<() => void>();

/**
 * Says where a page finds its words of English, if they did not come with the elements: they are asked for when the
 * first element stands where English is spoken.
 */
export function provideEnglish(load: () => Promise<unknown>): void {
  bring = load;
}

/** How it stands with the words of English; asks for them where they are not there yet. */
export function english(): 'here' | 'coming' | 'missing' {
  if (bring === undefined) return 'here';
  if (isMissing) return 'missing';
  void bringEnglish();
  return 'coming';
}

/** Asks for the words, again where they failed to come. Never rejects: what became of it is told to whoever listens. */
export function bringEnglish(): Promise<void> {
  isMissing = false;
  coming ??= load();
  return coming;
}

/** Tells when the words have come, or failed to. */
export function onEnglish(listener: () => void): void {
  listeners.add(listener);
}

async function load(): Promise<void> {
  try {
    await bring?.();
    bring = undefined;
  } catch {
    isMissing = true;
  }
  coming = undefined;
  for (const listener of listeners) listener();
}
