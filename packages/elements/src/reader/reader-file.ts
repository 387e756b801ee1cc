// All of the reader of documents: a further file in `@kehoach/portal`, `kehoach-read.js`. A worker runs it; where a page
// lets none be had it is imported, and reads in slices. What a person puts right is put right by it on the page.
import { serveWhereWorker } from './serve.js';

export { correct } from '@kehoach/importer';
export { readOnPage } from './read-asked.js';

serveWhereWorker();
