import type { Plan } from '@kehoach/core';
import type { ImportRefusal, Reading } from '@kehoach/importer';
import type { PaperRead } from '../amending/paper-read.js';

/** A document that is to be read: plain data, which a worker is given as it is. */
export interface Asked {
  readonly input: Uint8Array | string;
  /** Of the file, without its folder. */
  readonly name?: string;
  /** Somebody gives the text of an old Word file when asked for it. */
  readonly hasOldWord?: boolean;
  /** The plan that the document amends. */
  readonly plan?: Plan;
}

/** As what a document is read, and what comes of it: plain data too. */
export interface Readings {
  readonly plan: Reading;
  readonly amendment: PaperRead;
}

/** What a page says to the worker that reads for it: what is to be read, and then what that asks for. */
export type ToReader =
  { readonly as: keyof Readings; readonly asked: Asked } | { readonly oldWord: string | ImportRefusal };

/** What the worker says: that it is there, of which build; what it needs; how far it is; what came of it. */
export type FromReader =
  | { readonly is: 'ready'; readonly build: string | undefined }
  | { readonly is: 'asking' }
  | { readonly is: 'reading'; readonly share: number }
  | { readonly is: 'read'; readonly reading: Readings[keyof Readings] }
  | { readonly is: 'not-loaded' };

/** The name of such a worker. */
export const workerName = 'kehoach-read';

declare global {
  interface ImportMeta {
    /** The number of the build that a file for a script tag belongs to. */
    readonly build?: string;
  }
}
