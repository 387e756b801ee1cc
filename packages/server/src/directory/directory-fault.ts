import type { FaultOf, FileFaultParams } from '@kehoach/core';
import type { SentencesOf } from '@kehoach/words';

/** What can be wrong with a file of the office's administrator. Codes are API. */
export interface DirectoryFaultParams extends FileFaultParams {
  'no-such-unit': { readonly unit: string };
  /** Units that succeed one another in a circle. */
  circle: { readonly unit: string };
  /** A key that vouches for no unit, or names units and may not vouch. */
  vouching: { readonly key: string };
}

/** @see DirectoryFaultParams */
export type DirectoryFaultCode = keyof DirectoryFaultParams;

/** The first thing that is wrong with a file. */
export type DirectoryFault = FaultOf<DirectoryFaultParams>;

/** A sentence for each that only a directory has. */
export type DirectoryFaultSentences = SentencesOf<Omit<DirectoryFaultParams, keyof FileFaultParams>>;
