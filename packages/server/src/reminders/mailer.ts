/** A letter to one person. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same letter, so that who gets it twice can tell. */
  readonly messageId: string;
}

/** What became of a letter: a server took it, will never take it, or may take it later. */
export type Posting =
  { readonly state: 'accepted' } | { readonly state: 'refused' | 'failed'; readonly reason: string };

/** Sends letters. */
export interface Mailer {
  /** Never rejects. */
  send(letter: Letter): Promise<Posting>;
  close(): void;
}
