// What is not tested here, and why: counted, said at the end, and a failure where KEHOACH_NO_SKIP=1.

/** What a hook of mocha calls `this`. */
interface Skippable {
  skip(): never;
}

const told = new Set<string>();

/** Skips the tests of the suite, in words: `reason` is a sentence without its full stop. Does not return. */
export function skipHere(suite: Skippable, reason: string): never {
  told.add(reason);
  return suite.skip();
}

/** Why tests were skipped, each reason once. */
export function skipReasons(): readonly string[] {
  return [...told];
}
