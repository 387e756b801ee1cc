/**
 * Uses what the browser keeps for this tab until it is closed, over a reload. A browser may keep nothing for a page,
 * or have no room, and what it kept may be damaged: then nothing comes of it.
 *
 * @returns whether it could be used
 */
export function inSession(use: (storage: Storage) => unknown): boolean {
  try {
    use(sessionStorage);
    return true;
  } catch {
    return false;
  }
}
