/** What can be wrong with a file of the office's administrator. Codes are API. */
export interface DirectoryFaultParams {
  'unreadable-file': {};
  'not-json': {};
  /** One thing is named twice: the key of an object, a unit, a subject. */
  twice: { readonly name: string };
  /** A field that is needed and not there. */
  missing: { readonly field: string };
  /** A field that nobody reads. */
  unknown: { readonly field: string };
  /** A value of another form. */
  invalid: { readonly field: string };
  'no-such-unit': { readonly unit: string };
  /** Units that succeed one another in a circle. */
  circle: { readonly unit: string };
  /** A key that vouches for no unit, or names units and may not vouch. */
  vouching: { readonly key: string };
}

/** @see DirectoryFaultParams */
export type DirectoryFaultCode = keyof DirectoryFaultParams;

/** The first thing that is wrong with a file. */
export type DirectoryFault = {
  readonly [C in DirectoryFaultCode]: {
    readonly code: C;
    /** From 1; 0 where it is the file as a whole. */
    readonly line: number;
    readonly params: DirectoryFaultParams[C];
  };
}[DirectoryFaultCode];

/** A sentence for each. */
export type DirectoryFaultSentences = {
  readonly [C in DirectoryFaultCode]: (params: DirectoryFaultParams[C]) => string;
};
