import { brokenLineText, numberText, refusalText, tamperText, wantedText } from '@kehoach/words';
import type { ProblemSentences } from './problem-params.js';

const megabytes = (bytes: number): string => numberText(bytes / 2 ** 20, 'en');

/** In English. */
export const en: ProblemSentences = {
  'not-signed-in': () => 'Nobody is signed in, or the sign-in has expired. Sign in again.',
  'not-a-reader': () => 'This account may not see plans. Ask the administrator.',
  'not-a-recorder': () => 'This account may read and not record. Ask the administrator.',
  'not-a-planner': () => 'This account may not issue plans. Ask the administrator.',
  'not-the-issuer': ({ unit, name }) =>
    `This account may not issue plans for “${name ?? unit}”. Ask the administrator.`,
  'not-in-directory': () => 'This account is not in the directory of the office. Ask the administrator.',
  'not-under-this-id': ({ plan }) =>
    `The unit of this account may not issue a plan under the id “${plan}”. Ask the administrator.`,
  'not-vouched': ({ subject }) =>
    `This key may not vouch for “${subject}”: the person is not in the directory, or belongs to another unit.`,
  'passed-on': () =>
    'For trying out, the server answers this computer alone and nothing that a proxy passes on. Set up a directory and ways to sign in.',
  'cross-site': () =>
    'The request came from another site and was not carried out. Open the page of the office and try again.',
  'no-such-plan': ({ plan }) => `There is no plan “${plan}”, or it is not for this account.`,
  'no-such-page': () => 'The server has no such address. Check the address.',
  'wrong-method': ({ allowed }) => `This address takes ${allowed.join(', ')} alone.`,
  'wrong-type': ({ needed }) => `The content must be of the type ${needed}.`,
  'too-large': ({ limit }) => `The content is larger than ${megabytes(limit)} MB. Send less at a time.`,
  'too-slow': ({ seconds }) => `The content did not arrive within ${secondsText(seconds)}. Send it again.`,
  'too-often': ({ seconds }) => `Too much was sent in a short time. Send it again in ${secondsText(seconds)}.`,
  'not-json': () => 'The content is no JSON and cannot be read.',
  'too-deep': ({ limit }) => `The content is nested more than ${numberText(limit, 'en')} deep.`,
  'invalid-request': ({ field, wanted }) =>
    `The request is not right at “${field}”${wantedText(wanted, 'en', ':')}. Check it and send it again.`,
  'too-long': ({ years }) =>
    `A report tells of ${numberText(years, 'en')} years at most. Choose a first and a last day that are closer together.`,
  'too-many-plans': ({ limit }) => `One report tells of ${numberText(limit, 'en')} plans at most. Choose fewer.`,
  'nothing-late': () => 'Nothing is late; there is nothing to push for.',
  'nothing-to-submit': () => 'Nobody whom the council supports waits for this authority; there is nothing to submit.',
  'no-meeting': () =>
    'The log has no meeting of the council on that day, at that place or by that name. Choose another.',
  'unreadable-document': ({ fault }) =>
    fault === 'broken'
      ? 'The .doc is damaged, or no Word file. Open it in Word or LibreOffice and save it as .docx.'
      : 'The .doc is too complex to be read on the server. Open it in Word or LibreOffice and save it as .docx.',
  'no-reader': () =>
    'This server does not read old Word files (.doc). Open it in Word or LibreOffice and save it as .docx.',
  'empty-log': () => 'The log holds no entry.',
  'broken-log': ({ broken }) => brokenLineText(broken, 'en'),
  'tampered-log': ({ kind, entry }) => tamperText(kind, entry, 'en'),
  'unlawful-log': ({ entry, refusal }) =>
    `Entry ${numberText(entry, 'en')} is against the rules, so the log is not taken over: ${refusalText(refusal, 'en')}`,
  'other-plan': ({ plan, got }) => `The log is that of the plan “${got}”, not of “${plan}”.`,
  'recorded-later': ({ entry, recordedAt }) =>
    `Entry ${numberText(entry, 'en')} bears an instant that has not come (${recordedAt}). Check the clock of the computer that recorded it.`,
  'plan-exists': ({ plan, version }) =>
    version === undefined
      ? `The id “${plan}” is that of another plan. Choose another id.`
      : `The plan “${plan}” is here already with ${numberText(version, 'en')} entries; another log cannot take its place.`,
  'draft-refused': ({ command, refusal }) =>
    `Not issued, since command ${numberText(command, 'en')} is refused: ${refusalText(refusal, 'en')}`,
  'newer-entry': ({ plan }) => `The log of the plan “${plan}” holds an entry of a newer version. Upgrade this server.`,
  busy: () => 'The server is busy. Send it again in a few seconds; it will not be recorded twice.',
  'identity-unreachable': () =>
    'The sign-in could not be checked, since the system that signs persons in does not answer. Send it again in a few seconds.',
  'store-failed': () => 'The database does not answer. Send it again in a few seconds; it will not be recorded twice.',
  'log-cut': () =>
    'The database no longer holds all that was recorded, so the server shows and records nothing until it does. Tell the administrator.',
  unexpected: () =>
    'Something unexpected went wrong on the server. Send it again; if it fails again, tell the administrator.',
};

function secondsText(seconds: number): string {
  return seconds === 1 ? '1 second' : `${numberText(seconds, 'en')} seconds`;
}
