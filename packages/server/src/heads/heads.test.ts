import { readFile, stat, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore, noDigest } from '@kehoach/core';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';
import { centre, newId, office, openOffice, planId, report } from '../test-support/office.js';
import { headKeyIn } from './head-key.js';
import { headIn, headNote } from './signed-head.js';
import { SignedHeads } from './signed-heads.js';
import { noteKeyFrom, noteSigner, noteVerifier, type NoteVerifier } from './signed-note.js';

const signer = noteSigner(noteKeyFrom('kehoach', new Uint8Array(32).fill(7)));
const verifier = noteVerifier(signer.verifierKey) as NoteVerifier;

suite('a signed note', () => {
  // From golang.org/x/mod/sumdb/note, whose form C2SP took over.
  const key = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  const signature = 'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
  const note = `${text}\n— PeterNeumann ${signature}\n`;

  test('of another program is checked, and one letter that is changed is found', () => {
    const known = noteVerifier(key);
    assert.equal(known?.open(note), text);
    assert.equal(known?.open(note.replace('— Peter', `— other ${signature}\n— Peter`)), text);
    for (const other of [note.replace('answer', 'Answer'), note.replace('x08g', 'x08h'), text, '', note.trimEnd()])
      assert.isUndefined(known?.open(other));
    assert.isUndefined(noteVerifier(key.replace('c74f20a3', 'c74f20a4')));
    assert.isUndefined(noteVerifier('x'));
  });

  test('is made from a key that is kept as other programs keep it', () => {
    const kept = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
    const peter = noteSigner(kept);
    assert.equal(peter.verifierKey, key);
    assert.equal(peter.sign(text), note);
    assert.throws(() => noteSigner(kept.replace('c74f', 'c74e')), RangeError);
    assert.throws(() => noteSigner(key), RangeError);
  });

  test('of a head says plan, version, digest and instant', () => {
    const head = { plan: planId, version: 82, digest: 'a'.repeat(64), at: '2022-12-31T00:00:00.000Z' };
    assert.deepEqual(headIn(headNote(head, signer), verifier), head);
    assert.isUndefined(headIn(signer.sign(`kehoach head v2\nx\n1\n${noDigest}\n\n`), verifier));
  });
});

suite('signed heads', () => {
  const clock = systemClock;

  test('are kept when a plan goes on, at most one a second; what is asked for is signed afresh and not kept', async () => {
    const store = memoryStore();
    const heads = new SignedHeads({ store, signer, clock });
    const running = await openOffice({ store, heads });
    const told = async (): Promise<readonly number[]> => {
      const answer = await (await running.ask(`/plans/${planId}/heads`, centre)).json();
      const { key, heads: notes } = answer as { readonly key: string; readonly heads: readonly string[] };
      assert.equal(key, signer.verifierKey);
      return notes.map((note) => headIn(note, verifier)?.version ?? 0);
    };
    try {
      const [start = 0] = await told();
      for (let each = 0; each < 5; each += 1) await running.send([report('x')]);
      assert.isBelow((await told()).length, 6);
      await until(async () => (await told()).at(-1) === start + 5);
      const before = await told();
      assert.isBelow(before.length, 6);
      const signed = async (): Promise<{ version: number; digest: string; signed: string }> =>
        (await (await running.ask(`/plans/${planId}/head`, centre)).json()) as never;
      const first = await signed();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const second = await signed();
      const [one, other] = [headIn(first.signed, verifier), headIn(second.signed, verifier)];
      assert.deepInclude(one, { plan: planId, version: start + 5, digest: first.digest });
      assert.isTrue(one !== undefined && other !== undefined && one.at < other.at);
      assert.deepEqual(await told(), before);
      await running.send([report('y'), { id: newId(), type: 'CancelTask', data: {} }]);
      await running.send([report('z')], office);
      await running.close();
      await heads.close();
      const last = (await store.kept('head')).at(-1);
      assert.equal(headIn(last?.value ?? '', verifier)?.version, start + 7);
    } finally {
      await running.close();
    }
  });

  test('are those of a plan that went on while nobody signed, once they are asked for', async () => {
    const store = memoryStore();
    const unsigned = await openOffice({ store });
    await unsigned.close();
    const heads = new SignedHeads({ store, signer, clock });
    const running = await openOffice({ store, heads, isEmpty: true });
    try {
      assert.deepEqual(await store.kept('head'), []);
      await running.ask(`/plans/${planId}/head`, centre);
      await heads.close();
      assert.lengthOf(await store.kept('head'), 1);
    } finally {
      await running.close();
    }
  });

  test('are signed by a key that is made once, for its owner’s eyes alone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-keys-'));
    try {
      const keys = join(folder, 'keys');
      const all = await Promise.all([headKeyIn(keys), headKeyIn(keys), headKeyIn(keys)]);
      const [{ signer: made, publicFile }] = all;
      assert.equal(new Set(all.map((each) => each.signer.verifierKey)).size, 1);
      assert.equal(((await stat(join(keys, 'head.key'))).mode & 0o777).toString(8), '600');
      assert.equal((await stat(keys)).mode & 0o077, 0);
      assert.equal((await readFile(publicFile, 'utf8')).trim(), made.verifierKey);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 500) throw new Error('it did not come to be');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
