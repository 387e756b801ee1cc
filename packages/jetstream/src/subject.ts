import { sha256, unfitEvents } from '@kehoach/core';

/** Letters of a plan's id that a subject may show; the server's own limit is some thousands. */
const mostLetters = 500;

/** Where a plan's messages stand in a stream: its id can be read there, whatever is in it. */
export function planSubject(stream: string, planId: string): string {
  return `${stream}.plan.${tokenOf(planId)}`;
}

/** Where messages stand that keep things and append nothing. */
export function keepSubject(stream: string): string {
  return `${stream}.keep`;
}

/** Where the parts of a message stand that is too large for one. */
export function partSubject(stream: string): string {
  return `${stream}.part`;
}

function tokenOf(planId: string): string {
  if (/\p{Surrogate}/u.test(planId)) throw unfitEvents(planId, 1, 'plan');
  const token = encodeURIComponent(planId).replaceAll(
    /[.!~*'()]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16)}`,
  );
  return token === '' || token.length > mostLetters ? `~${sha256(planId)}` : token;
}
