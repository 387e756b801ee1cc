// How large the files for a script tag are, against the size that they may not exceed.
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

// Bytes after gzip -9. Raised only with a reason that stands here.
const files = [
  { name: 'kehoach-timeline.js', limit: 29_000 },
  { name: 'kehoach.js', limit: 62_000 },
  // With the rules, the reader of documents and of .docx.
  { name: 'kehoach-import.js', limit: 110_000 },
];

let isWithin = true;
for (const { name, limit } of files) {
  const text = await readFile(new URL(`../../packages/portal/dist/${name}`, import.meta.url));
  const size = gzipSync(text, { level: 9 }).length;
  console.log(`${name}: ${(size / 1000).toFixed(1)} kB gzip of ${limit / 1000}${size <= limit ? '' : ': TOO LARGE'}`);
  isWithin &&= size <= limit;
}
process.exit(isWithin ? 0 : 1);
