// The page of a document under review: a further file in `@kehoach/portal`, fetched while a document is read.
export { directoryNames } from './directory-names.js';
export { findingsPane } from './findings-pane.js';
export { planPane } from './plan-pane.js';
export { documentPane, legend } from './paper.js';
export { Reviewing } from './reviewing.js';
export { useOfPiece } from './piece-use.js';
