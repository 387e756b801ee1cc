/** A server's own sentences, where it gave them. */
export interface Told {
  readonly vi?: string;
  readonly en?: string;
}
