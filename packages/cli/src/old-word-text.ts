import { importRefusal, type ImportRefusal } from '@kehoach/importer';
import { readOldWord, type OldWordFault } from '@kehoach/server';

const codes = {
  broken: 'broken-doc',
  'too-complex': 'too-complex',
  unavailable: 'legacy-doc',
} as const satisfies Record<OldWordFault, string>;

/** The text of an old Word file, or why there is none. */
export async function oldWordText(bytes: Uint8Array): Promise<string | ImportRefusal> {
  const { text, fault } = await readOldWord(bytes);
  return fault === undefined ? text : importRefusal(codes[fault]);
}
