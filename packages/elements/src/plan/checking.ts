// What only checking a log needs: a file of its own in `@kehoach/portal`, which shares nothing with the rest.
export { verifierOf } from '@kehoach/session';
