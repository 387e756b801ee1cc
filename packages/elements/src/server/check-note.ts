/**
 * Whether a signed note (C2SP, Ed25519) bears a signature by a key of the form `name+id+key`; `unchecked` where the
 * browser has no Ed25519, or gives no cryptography to a page without https.
 */
export async function checkNote(note: string, verifierKey: string): Promise<'right' | 'wrong' | 'unchecked'> {
  const [, name, id, encoded = ''] = /^\s*([^\s+]+)\+([0-9a-f]{8})\+(\S+)\s*$/.exec(verifierKey) ?? [];
  const [kind, ...bytes] = bytesIn(encoded);
  const end = note.lastIndexOf('\n\n');
  if (name === undefined || id === undefined || kind !== ed25519 || bytes.length !== 32 || end < 0) return 'wrong';
  // A browser whose types know no Ed25519 may have it.
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return 'unchecked';
  try {
    const key = await subtle.importKey('raw', Uint8Array.from(bytes), 'Ed25519', false, ['verify']);
    const text = new TextEncoder().encode(note.slice(0, end + 1));
    for (const line of note.slice(end + 2).split('\n')) {
      const [mark, signer, given = ''] = line.split(' ');
      const signature = bytesIn(given);
      if (mark !== '—' || signer !== name || hex(signature.slice(0, 4)) !== id) continue;
      if (await subtle.verify('Ed25519', key, signature.slice(4), text)) return 'right';
    }
    return 'wrong';
  } catch {
    return 'unchecked';
  }
}

const ed25519 = 1;

function bytesIn(base64: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
