const sectorBytes = 512;
const [free, endOfChain, ofTable] = [-1, -2, -3];

/**
 * A compound file with these streams one behind the other, up to 6 MB.
 *
 * @see [MS-CFB] 2.2 to 2.6
 */
export function compoundFile(streams: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const sizes = [...streams.map(([, { length }]) => Math.ceil(length / sectorBytes)), 1];
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  const folder = starts.at(-1) ?? 0;
  const tableAt = folder + 1;
  const tableSize = Math.ceil((tableAt + 109) / (sectorBytes / 4));
  const file = Buffer.alloc((1 + tableAt + tableSize) * sectorBytes);
  const table = new Int32Array((tableSize * sectorBytes) / 4).fill(free);
  for (const [at, start] of starts.entries())
    for (let place = 0, size = sizes[at] ?? 0; place < size; place += 1)
      table[start + place] = place === size - 1 ? endOfChain : start + place + 1;
  table.fill(ofTable, tableAt, tableAt + tableSize);
  const sectorAt = (sector: number): number => (sector + 1) * sectorBytes;
  Buffer.from(table.buffer).copy(file, sectorAt(tableAt));
  writeHeader(file, { folder, tableAt, tableSize });
  writeEntry(file, sectorAt(folder), { name: 'Root Entry', type: 5, next: free, child: 1, start: endOfChain, size: 0 });
  for (const [at, [name, content]] of streams.entries()) {
    const [start = 0, next] = [starts[at], at + 1 < streams.length ? at + 2 : free];
    content.copy(file, sectorAt(start));
    const entry = { name, type: 2, next, child: free, start, size: content.length };
    writeEntry(file, sectorAt(folder) + (at + 1) * 128, entry);
  }
  return file;
}

function writeHeader(
  file: Buffer,
  { folder, tableAt, tableSize }: Readonly<Record<'folder' | 'tableAt' | 'tableSize', number>>,
): void {
  file.write('d0cf11e0a1b11ae1', 'hex');
  file.writeInt16LE(Math.log2(sectorBytes), 30);
  file.writeInt16LE(6, 32);
  const words = [
    [44, tableSize],
    [48, folder],
    [56, 4096],
    [60, endOfChain],
    [68, endOfChain],
  ] as const;
  for (const [at, value] of words) file.writeInt32LE(value, at);
  for (let place = 0; place < 109; place += 1)
    file.writeInt32LE(place < tableSize ? tableAt + place : free, 76 + place * 4);
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly next: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

function writeEntry(file: Buffer, at: number, { name, type, next, child, start, size }: Entry): void {
  file.writeUInt16LE(file.write(`${name}\0`, at, 'utf16le'), at + 64);
  file.writeUInt8(type, at + 66);
  for (const [place, value] of [
    [68, free],
    [72, next],
    [76, child],
    [116, start],
    [120, size],
  ] as const)
    file.writeInt32LE(value, at + place);
}
