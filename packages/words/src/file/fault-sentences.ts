import type { FileFaultParams, ProfileFaultParams } from '@kehoach/core';

/** A sentence for each code of `P`. */
export type SentencesOf<P> = { readonly [C in keyof P]: (params: P[C]) => string };

/** A sentence for each thing that can be wrong with any file that a person wrote. */
export type FaultSentences = SentencesOf<FileFaultParams>;

/** A sentence for each thing that can be wrong with a profile beside. */
export type ProfileFaultSentences = SentencesOf<Omit<ProfileFaultParams, keyof FileFaultParams>>;
