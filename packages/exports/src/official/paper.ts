/** A part of the body of an official paper. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** On what the paper rests: `Căn cứ …`. */
  | { readonly kind: 'basis'; readonly text: string }
  /** One of a list, with a dash. */
  | { readonly kind: 'item'; readonly text: string }
  /** What only people know: a line to be filled in, which says what belongs there. */
  | { readonly kind: 'gap'; readonly asks: string }
  /** Under it stands of which day its figures are. */
  | ({ readonly kind: 'table' } & BlockTable);

/** A table of a paper. */
export interface BlockTable {
  readonly head: readonly string[];
  /** In millimetres; their sum is the width of the page between its margins at most. */
  readonly widths: readonly number[];
  readonly centred: readonly number[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly isBold?: boolean;
    /** A heading over all columns. */
    readonly isWide?: boolean;
  }[];
  readonly note?: string;
}

/** What is appended: a title and a table on landscape pages. */
export interface Annex {
  /** `Phụ lục I`. */
  readonly name: string;
  readonly title: string;
  /** To which paper it belongs. */
  readonly belongs: string;
  readonly table: BlockTable;
}

/** Who signs, above the place for the signature and below it. */
export interface Signer {
  readonly right?: string;
  readonly post: string;
  readonly name?: string;
}

/** A paper as an office sends it: all of its words, and where each stands. */
export interface OfficialPaper {
  /** The agency above the issuer; missing where it is not known. */
  readonly parent?: string;
  /** Missing in minutes: at their head stands the motto of the state alone. */
  readonly issuer?: string;
  /** `Số: 12/BC-SXD`; blank before the stroke while it has none. Minutes bear none. */
  readonly number?: string;
  /** Under the number of a letter without a title: `V/v …`. */
  readonly about?: string;
  readonly placeAndDay: string;
  /** Of a paper that has one: `BÁO CÁO`, and what it is about. */
  readonly title?: { readonly type: string; readonly about: string };
  /** Whom it is sent to; nobody in minutes. */
  readonly to: readonly string[];
  readonly body: readonly Block[];
  readonly recipients: readonly string[];
  readonly signer: Signer;
  /** Signs beside the signer, at the left: who wrote minutes down. Recipients stand below both then. */
  readonly countersigner?: Signer;
  readonly annexes: readonly Annex[];
  /** At the foot of each page: from which log the figures are. */
  readonly foot: string;
  /** The day of its figures. */
  readonly on: string;
}
