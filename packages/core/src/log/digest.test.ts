import { sha256 as hash } from '@noble/hashes/sha2.js';
import { assert } from 'chai';
import fc from 'fast-check';
import { sha256 } from './digest.js';

const platform = globalThis as unknown as { readonly TextEncoder: new () => { encode(text: string): Uint8Array } };
const utf8 = (text: string): Uint8Array => new platform.TextEncoder().encode(text);
const hexOf = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

suite('the digest of a content', () => {
  test('is SHA-256 in hex of its UTF-8 bytes', () => {
    // FIPS 180-4, of "abc".
    assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    assert.equal(sha256(utf8('abc')), sha256('abc'));
  });

  test('is the same by the platform’s own program and by ours', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Đã làm xong', '\ud800', 'ố'.repeat(20_000)));
    fc.assert(fc.property(text, (content) => assert.equal(sha256(content), hexOf(hash(utf8(content))))));
  });
});
