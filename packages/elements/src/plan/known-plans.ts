/** The plan that an address led to before, for when it cannot be reached. */
export function knownPlanId(src: string | undefined): string | undefined {
  return src === undefined ? undefined : (inBrowser((storage) => storage.getItem(placeOf(src))) ?? undefined);
}

/** Keeps for which plan an address stands. */
export function rememberPlanId(src: string | undefined, planId: string): void {
  if (src !== undefined) inBrowser((storage) => storage.setItem(placeOf(src), planId));
}

function placeOf(src: string): string {
  return `kehoach:${new URL(src, document.baseURI).href}`;
}

/** A browser that lets the page keep nothing throws at the mere mention of its storage. */
function inBrowser<T>(use: (storage: Storage) => T): T | undefined {
  try {
    return use(localStorage);
  } catch {
    return undefined;
  }
}
