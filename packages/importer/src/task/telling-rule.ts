/** A sentence that orders nothing, by what it is. */
export type Telling = 'closing' | 'reference' | 'members' | 'about' | 'state';

/** How to tell one kind, with an example. */
export type TellingRule = readonly [kind: Telling, test: (words: string) => boolean];
