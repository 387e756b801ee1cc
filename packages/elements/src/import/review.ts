// The page of a document under review: a further file in `@kehoach/portal`, fetched while a document is read.
export { directoryNames } from './directory-names.js';
export { reviewPage } from './review-page.js';
export { Reviewing } from './reviewing.js';
