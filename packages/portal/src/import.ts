// `kehoach-import.js`: the page on which a document becomes a plan; its element with the reader of documents.
// What issuing needs is a further file, `kehoach-issue.js`.
import '@kehoach/elements/import/define.js';
