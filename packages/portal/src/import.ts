// `kehoach-import.js`: the page on which a document becomes a plan; its element with the reader of documents.
import '@kehoach/elements/import/define.js';
