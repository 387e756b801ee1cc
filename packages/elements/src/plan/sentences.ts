/** A sentence for each code. */
export type Sentences<Params> = { readonly [C in keyof Params]: (params: Params[C]) => string };
