import { assert } from 'chai';
import { compoundFile } from '../test-support/compound-file.js';
import { readOldWord } from './old-word.js';

/** A document of one text that its table of pieces names so many times. */
function repeating(times: number, textBytes: number): Buffer {
  const head = 1024;
  const main = Buffer.alloc(head + textBytes, 'A');
  main.fill(0, 0, head);
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x0200, 0xa);
  main.writeUInt32LE(textBytes / 2, 0x4c);
  // [MS-DOC] 2.8.35: where each piece begins, then where in the file its text stands.
  const table = Buffer.alloc(8192);
  table.writeUInt8(2, 0);
  table.writeUInt32LE(4 + times * 12, 1);
  for (let piece = 0; piece <= times; piece += 1) table.writeUInt32LE((piece * textBytes) / 2, 5 + piece * 4);
  for (let piece = 0; piece < times; piece += 1) table.writeUInt32LE(head, 5 + (times + 1) * 4 + piece * 8 + 2);
  return compoundFile([
    ['WordDocument', main],
    ['1Table', table],
  ]);
}

suite('a hostile old Word file', () => {
  test('that names one text many times is given up before it fills the memory', async () => {
    assert.lengthOf((await readOldWord(repeating(1, 4_000_000))).text ?? '', 2_000_000);
    assert.deepEqual(await readOldWord(repeating(200, 4_000_000)), { fault: 'too-complex' });
  });

  test('whose header promises a table of gigabytes ends no process but its own', async () => {
    const file = Buffer.alloc(200_000, 7);
    compoundFile([['WordDocument', Buffer.alloc(8)]]).copy(file, 0, 0, 512);
    file.writeInt16LE(16, 30);
    file.writeInt32LE(30_000, 44);
    file.fill(0, 76, 512);
    assert.deepEqual(await readOldWord(file), { fault: 'too-complex' });
  });

  test('whose sectors follow each other in a ring is given up', async () => {
    const file = repeating(1, 1_000_000);
    const tableAt = (file.readInt32LE(76) + 1) * 512;
    file.writeInt32LE(0, tableAt + 4);
    assert.deepEqual(await readOldWord(file), { fault: 'too-complex' });
  });
});
