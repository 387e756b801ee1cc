// How exactly documents and phrases are read, against what a careful reader wrote down.
//   npm run accuracy                               the documents of test/samples
//   npm run accuracy -- --documents DIR [--json]   every X.txt and X.docx in DIR; X.expected.json where it stands beside
//   npm run accuracy -- --phrases FILE [--json]    a line of JSON for each phrase
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { documentsIn } from './documents.mjs';
import { measureLines, together } from './measures.mjs';
import { phrasesIn } from './phrases.mjs';

const values = asked();
if (values === undefined) {
  console.error('npm run accuracy [-- --documents DIR | --phrases FILE] [--json]');
  process.exit(2);
}
for (const path of [values.documents, values.phrases].filter((each) => each !== undefined && !existsSync(each))) {
  console.error(`Không có “${String(path)}”. / There is no “${String(path)}”.`);
  process.exit(2);
}

/** What is asked for; nothing where the call cannot be understood. */
function asked() {
  const options = { documents: { type: 'string' }, phrases: { type: 'string' }, json: { type: 'boolean' } };
  try {
    const { values } = parseArgs({ options });
    if (values.documents !== undefined || values.phrases !== undefined) return values;
    return { ...values, documents: fileURLToPath(new URL('../samples', import.meta.url)) };
  } catch {
    return undefined;
  }
}

const result = {};
if (values.documents !== undefined) {
  const documents = await documentsIn(values.documents);
  result.documents = documents.map(({ file, lossless, fields, exact, measures }) => {
    return { file, lossless, fields, exact, measures };
  });
  result.all = together(documents.map(({ measures }) => measures));
  if (!values.json) {
    documents.forEach(printDocument);
    console.log(`all ${documents.length} documents`);
    for (const line of measureLines(result.all)) console.log(`  ${line}`);
  }
}
if (values.phrases !== undefined) {
  const { misses, unscored, ...scores } = await phrasesIn(values.phrases);
  Object.assign(result, scores, { unscored });
  if (!values.json) printPhrases(scores, unscored, misses);
}
if (values.json) console.log(JSON.stringify(result));

function printDocument({ file, lossless, fields, exact, wrong, measures }) {
  const score = fields === 0 ? 'no expectation beside it' : `${exact} of ${fields} fields exact`;
  console.log(`${file}: ${lossless ? 'lossless' : 'NOT LOSSLESS'}, ${score}`);
  for (const line of measureLines(measures)) console.log(`  ${line}`);
  for (const { field, expected, read } of wrong) {
    console.log(`  ${field}\n    expected ${JSON.stringify(expected)}\n    read     ${JSON.stringify(read)}`);
  }
}

function printPhrases(scores, unscored, misses) {
  for (const [why, rows] of Object.entries(unscored)) if (rows > 0) console.log(`not scored: ${rows} rows ${why}`);
  for (const [kind, { rows, exact, invented }] of Object.entries(scores)) {
    const share =
      rows === 0 ? 'no labelled rows' : `${exact} of ${rows} exact (${((exact / rows) * 100).toFixed(1)} %)`;
    console.log(`${kind}: ${share}${invented === undefined ? '' : `, ${invented} with an invented date`}`);
  }
  for (const { text, expected, read } of misses) {
    console.log(`  “${text}”\n    expected ${JSON.stringify(expected)}\n    read     ${JSON.stringify(read)}`);
  }
}
