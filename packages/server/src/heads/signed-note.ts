import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

// Signed notes as in C2SP (signed-note), with Ed25519.

/** Whoever signs: `name` stands before each signature. */
export interface NoteSigner {
  /** As others need it to check: `name+id+key`. */
  readonly verifierKey: string;
  /** @param text lines, the last one ended */
  sign(text: string): string;
}

/** A key by which notes are checked. */
export interface NoteVerifier {
  readonly name: string;
  /** The text of a note that bears a signature by this key; nothing where it bears none. */
  open(note: string): string | undefined;
}

const ed25519 = 1;
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/** A private key in the form in which it is kept: `PRIVATE+KEY+name+id+seed`. */
export function noteKeyFrom(name: string, seed: Uint8Array): string {
  const id = idOf(name, publicBytes(privateKey(seed))).toString('hex');
  return `PRIVATE+KEY+${name}+${id}+${Buffer.from([ed25519, ...seed]).toString('base64')}`;
}

/**
 * Signs by a key that was kept.
 *
 * @throws RangeError where the text is none
 */
export function noteSigner(kept: string): NoteSigner {
  const [, name, hex, text] = /^PRIVATE\+KEY\+([^\s+]+)\+([0-9a-f]{8})\+(\S+)\s*$/.exec(kept) ?? [];
  const [kind, ...seed] = Buffer.from(text ?? '', 'base64');
  if (name === undefined || kind !== ed25519 || seed.length !== 32)
    throw new RangeError('this is no key of signed notes');
  const key = privateKey(Uint8Array.from(seed));
  const bytes = publicBytes(key);
  const id = idOf(name, bytes);
  if (id.toString('hex') !== hex) throw new RangeError('the id of the key is that of another');
  return {
    verifierKey: `${name}+${hex}+${Buffer.from([ed25519, ...bytes]).toString('base64')}`,
    sign: (signed) => {
      const signature = Buffer.concat([id, sign(null, Buffer.from(signed), key)]);
      return `${signed}\n— ${name} ${signature.toString('base64')}\n`;
    },
  };
}

/** Checks by a public key (`name+id+key`); nothing where the text is none. */
export function noteVerifier(verifierKey: string): NoteVerifier | undefined {
  const [, name, hex, text] = /^\s*([^\s+]+)\+([0-9a-f]{8})\+(\S+)\s*$/.exec(verifierKey) ?? [];
  const [kind, ...bytes] = Buffer.from(text ?? '', 'base64');
  if (name === undefined || kind !== ed25519 || bytes.length !== 32) return undefined;
  const raw = Buffer.from(bytes);
  if (idOf(name, raw).toString('hex') !== hex) return undefined;
  const key = createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
  return { name, open: (note) => opened(note, name, hex, key) };
}

/** The keys that a note names as its signers, `name+id`; whether they have signed it is not looked at. */
export function noteSigners(note: string): readonly string[] {
  const lines = note.slice(note.lastIndexOf('\n\n') + 2).split('\n');
  return lines.flatMap((line) => {
    const [mark, name = '', encoded = ''] = line.split(' ');
    const id = Buffer.from(encoded, 'base64').subarray(0, 4).toString('hex');
    return mark === '—' && /^[^\s+]+$/.test(name) && id.length === 8 ? [`${name}+${id}`] : [];
  });
}

function opened(note: string, name: string, id: string, key: KeyObject): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) return undefined;
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  const isSigned = lines.some((line) => {
    const [mark, signer, encoded = ''] = line.split(' ');
    const signature = Buffer.from(encoded, 'base64');
    if (mark !== '—' || signer !== name || signature.subarray(0, 4).toString('hex') !== id) return false;
    return verify(null, Buffer.from(text), key, signature.subarray(4));
  });
  return isSigned ? text : undefined;
}

function privateKey(seed: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
}

function publicBytes(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spki.length);
}

/** The first four bytes of the digest over name and key. */
function idOf(name: string, bytes: Uint8Array): Buffer {
  const key = Buffer.from([...Buffer.from(name), 0x0a, ed25519, ...bytes]);
  return createHash('sha256').update(key).digest().subarray(0, 4);
}
