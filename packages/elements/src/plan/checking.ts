// What only reading closely and checking a log needs, with the words for what that finds: a file of its own in
// `@kehoach/portal`, which shares nothing with the rest.
export { checking } from '@kehoach/session';
export { checkSentences } from './check.messages.js';
