import type { FormFault, UnfitReason } from '@kehoach/core';
import { numberText } from '../number/number-text.js';
import type { BrokenLineClauses, LogErrorSentences, LogFrame, TamperClauses } from './vi.js';

const count = (value: number): string => numberText(value, 'en');

const unfit: Readonly<Record<UnfitReason, (entry: string) => string>> = {
  plan: (entry) => `Entry ${entry} belongs to another plan and cannot be recorded here.`,
  order: (entry) => `Entry ${entry} does not follow the one before it and cannot be recorded.`,
  digest: (entry) => `Entry ${entry} does not fit its own digest and cannot be recorded.`,
};

const forms: Readonly<Record<FormFault, string>> = {
  blank: 'blanks too many',
  order: 'content out of its order',
  number: 'a number in another form',
  escape: 'a character in another form',
  'half-character': 'a broken character',
};

/** In English. */
export const enErrors: LogErrorSentences = {
  'version-conflict': ({ expected, actual }) =>
    expected === actual
      ? `Entry ${count(actual)} of the log is not the one that this follows. Load the page again and record anew.`
      : 'The log has just got new entries from elsewhere. Try again.',
  'kept-otherwise': () => 'Another request has just changed this. Try again.',
  'duplicate-id': () => 'Part of this is in the log already. Load the page again to see what was recorded.',
  'unfit-events': ({ version, reason }) => unfit[reason](count(version)),
  'unreadable-entry': ({ version }) =>
    `This version cannot read entry ${count(version)}. Load the newest version of the page.`,
  'broken-chain': ({ from, to, whole }) =>
    `Entries ${count(from)} to ${count(to)} on this computer can no longer be read; the first ${count(whole)} are whole. ` +
    'Download what is whole and tell the office that keeps the log.',
  'quota-exceeded': () =>
    'The browser has no room left. Download the log, then free space in the browser’s site data. Nothing recorded before is lost.',
  'newer-database': ({ file }) =>
    file === undefined
      ? 'The log on this computer was written by a newer version. Load the newest version of the page.'
      : `A newer version of KeHoach wrote ${file}. Upgrade KeHoach, then run this again.`,
  'blocked-upgrade': () =>
    'The store on this computer has not answered, perhaps because another tab holds an older version. ' +
    'Close the other tabs and try again.',
  'store-unavailable': ({ store, cause }) => {
    if (store !== undefined) return `This page has no store “${store}”. Tell who runs the page.`;
    if (cause === 'not-loaded') return 'The part of the page that keeps data was not loaded. Try again.';
    return 'The browser does not let this page keep data. Allow site data or leave the private window.';
  },
  'connection-lost': () =>
    'The browser let go of the store on this computer. Download the log, then load the page again.',
  'not-our-database': ({ file }) =>
    file === undefined
      ? 'Another program keeps a store of the same name on this computer. Ask who runs the page to rename the store.'
      : `What is at ${file} is no store of KeHoach. Choose another one; this one was not changed.`,
  'database-in-use': ({ file }) =>
    `Another process of KeHoach writes into ${file}. Stop it first, or work through the server that runs.`,
  'store-failed': ({ cause }) => {
    if (cause === 'disk-full')
      return 'The server’s disk is full, so nothing more can be recorded. Free space; nothing recorded before is lost.';
    if (cause === 'closed') return 'The server is stopping and takes nothing more. Try again in a few minutes.';
    return `The server’s store failed (${cause}). Tell who runs the server; nothing recorded before is lost.`;
  },
  'log-cleared': ({ seen, actual }) =>
    `The data on this computer was cleared while the page was open: there were ${count(seen)} entries, now ${count(actual)}. ` +
    'Download what is shown before you leave the page.',
};

/** In English. */
export const enLines: BrokenLineClauses = {
  'not-json': ({ start }) => `no whole entry; it begins with “${start}”`,
  'not-canonical': ({ form, at }) => `${forms[form]}, from character ${count(at)} on`,
  'key-twice': ({ key }) => `“${key}” stands there twice`,
  'too-long': ({ length, limit }) => `${count(length)} characters long, more than ${count(limit)}`,
  'too-deep': ({ limit }) => `nested deeper than ${count(limit)} levels`,
  'not-an-entry': () => 'it is no entry of a log',
  'unknown-type': () => 'this version does not know this kind of entry; use the newest version',
  'newer-schema': () => 'the entry is in a form newer than this version; use the newest version',
  'invalid-data': () => 'the content of the entry is not valid',
  removed: ({ version, expected }) => `entry ${count(expected)} is missing before entry ${count(version)}`,
  reordered: ({ version, expected }) => `entry ${count(version)} stands where entry ${count(expected)} belongs`,
  added: ({ version }) => `entry ${count(version)} does not belong here`,
};

/** In English. */
export const enTampered: TamperClauses = {
  changed: (entry) => `entry ${entry} was changed`,
  removed: (entry) => `entries before entry ${entry} were removed`,
  reordered: (entry) => `entry ${entry} is out of its place`,
  added: (entry) => `entry ${entry} was added from outside`,
  truncated: (entry) => `the log was cut off from entry ${entry} on`,
};

/** In English. */
export const enFrame: LogFrame = {
  line: (line, clause) => `Line ${line} of the log is faulty: ${clause}.`,
  tampered: (clause) => `The log is not whole: ${clause}.`,
  failed: 'The log could not be read or written. Load the page again.',
  unreadable: 'this version cannot read it',
};
