import { countText } from '@kehoach/words';
import type { CommandWords } from './command-words.js';

/** In English. */
export const en: CommandWords = {
  unknownCommand: (name) => `There is no command “${name}”. Run “kehoach --help” for the commands.`,
  unknownOption: (option) => `There is no option “${option}”. Run “kehoach --help” for the options.`,
  badValue: (option) =>
    `“${option}” lacks its value or has one that cannot be used. Run “kehoach --help” for how to use it.`,
  noFile: 'No file is named. Run “kehoach --help” for how to use it.',
  noKeyId:
    'The id of the key is missing, as in “kehoach key program --unit stp”. Run “kehoach --help” for how to use it.',
  noPlace: 'The store, or the folder of the backup, is missing. Run “kehoach --help” for how to use it.',
  unreadable: (file) => `Cannot open ${file}.`,
  badProfile: (file, fault) => `The profile ${file} cannot be used. ${fault}`,
  exists: (file) => `${file} is there already and is not overwritten. Choose another name or add --overwrite.`,
  sameFile: '--out is the source document itself. Choose another name.',
  tooMany: (extra) => `“${extra}” is too much. Run “kehoach --help” for how to use it.`,
  noSuchKey:
    'There can be no such key: its id holds letters, digits and “-” alone; the scope “vouch” needs --vouches-for, and the other way round.',
  keyOnce: 'The key, shown this once; hand it to the program of the unit:',
  keyEntry: 'The line for “keys” in directory.json:',
  unwritable: (file) => `Cannot write ${file}.`,
  noPaper: (file, endings) => `${file} cannot be made: its name has to end in one of ${endings}.`,
  badSpan: {
    turned: (from, until) => `A report cannot be from ${from} to ${until}: its first day lies behind its last.`,
    'before-issue': (_, until) => `A report cannot end on ${until}, before the plan was issued.`,
    'to-come': (from) => `A report from ${from} has not begun: its first day cannot be after the day of its figures.`,
    'too-long': (from, until, mostYears) =>
      `A report from ${from} to ${until} is too long: ${mostYears} years at most. Choose “--from” and “--until” closer together.`,
  },
  longValue: (option, letters) => `“${option}” has more than ${letters} letters.`,
  nothingLate: (day) => `Nothing is late as of ${day}; there is nothing to push for.`,
  nothingToSubmit: (authorities) =>
    authorities.length === 0
      ? 'Nobody whom the council supports waits for a decision; there is nothing to submit.'
      : `Nobody waits for this authority. Let “--authority” be one of: ${authorities.join(', ')}.`,
  noMeeting: (meetings) =>
    meetings.length === 0
      ? 'The log has no meeting of the council; there is nothing to take down.'
      : `There was no such meeting of the council. The meetings (“--meeting”, “--place”, “--council”): ${meetings.join('; ')}.`,
  noPaperOfBroken: 'No paper is made of a log that is not whole; “kehoach verify” tells more.',
  notFolded: 'A log that is not whole is not folded.',
  paperWritten: (file) => `Wrote ${file}.`,
  onePlan: 'Only the report (.docx) and the calendar (.ics) tell of several plans. Name one log.',
  planTwice: (file) => `The plan in ${file} is named twice.`,
  noUnit: (unit) => `The plan has no unit “${unit}”. “kehoach show” lists the ids of units.`,
  badHead:
    '“--head” needs the number of an entry, a colon and its digest as printed, such as --head 82:f88000eb ' +
    '(in quotes where there is a blank: --head "82:f880 00eb").',
  badDate: (value) => `“${value}” is no day. Write it like 2026-01-28.`,
  reading: (size) => `Reading the document (${size})…`,
  issuing: (done, total) => `Issuing ${done}/${total}…`,
  tasks: (count, duties) => `${countText(count, 'task', 'en')}, ${countText(duties, 'responsibility', 'en')}`,
  targets: 'Targets',
  account: (placed, all, unread) => `${placed} of ${all} paragraphs have a place, ${unread} are unread.`,
  findings: (checks, notes) =>
    checks + notes === 0
      ? 'Nothing needs to be looked at.'
      : [...(checks > 0 ? [`${checks} to be looked at`] : []), ...(notes > 0 ? [`${notes} to know`] : [])].join(', '),
  line: (line, task) => (task === '' ? `line ${line}` : `line ${line}, ${task}`),
  wasRead: (read) => `(the document says “${read}”)`,
  sections: 'Sections and their ids',
  units: 'Units and their ids',
  check: 'look at',
  note: 'note',
  missing: (fields) => `Not issued, since the document lacks: ${fields}.`,
  fields: {
    number: 'its number (--number)',
    title: 'its title (--title)',
    issuer: 'the issuing office (--issuer)',
    issuedOn: 'the day of issue (--issued-on)',
  },
  refused: (sentence) => `Not issued: ${sentence}`,
  unexpected: (detail) => `Something unexpected went wrong. Run the command again. (${detail})`,
  written: (file, entries) => `${countText(entries, 'entry', 'en')} written to ${file}.`,
  reports: 'How the work stands by the sheet (recorded once the plan is issued)',
  unrecorded: (number, reason) =>
    `What the sheet tells${number === '' ? '' : ` of task ${number}`} could not be recorded: ${reason}`,
  columns: {
    number: 'No.',
    id: 'Id',
    task: 'Task',
    lead: 'Lead',
    coordinating: 'Coordinating',
    period: 'Period',
    status: 'Status',
    progress: 'Progress',
    due: 'Due',
  },
  head: {
    number: 'Number',
    title: 'Title',
    issuer: 'Issuing office',
    issuedOn: 'Issued on',
    theme: 'Theme',
    signer: 'Signer',
    recipients: 'Recipients',
  },
  none: 'not stated',
  amendment: {
    ofPlan: (number, title) => `The plan that is amended: ${number} – ${title}`,
    reason: 'Title',
    legalBasis: 'Legal basis',
    counts: ({ amend, assign, cancel, suspend, section, target }) =>
      `Amended ${amend}, added ${assign}, cancelled ${cancel}` +
      `${suspend > 0 ? `, suspended ${suspend}` : ''}${section > 0 ? `, headings added ${section}` : ''}${target > 0 ? `, targets added ${target}` : ''}`,
    kinds: {
      amend: 'Amend',
      assign: 'Add',
      cancel: 'Cancel',
      suspend: 'Suspend',
      section: 'Add heading',
      target: 'Add target',
    },
    parts: {
      title: 'Title of the task',
      period: 'Period',
      products: 'Products',
      lead: 'Lead',
      coordinating: 'Coordinating',
    },
    partsOfPlan: { title: 'Title of the plan', theme: 'Theme' },
    columns: { line: 'Line', number: 'No.', part: 'What', before: 'Old', after: 'New' },
    fields: {
      number: 'its number (--number)',
      issuedOn: 'its day (--issued-on)',
      reason: 'its title (--title)',
    },
    missing: (fields) => `Not recorded, since the amending paper lacks: ${fields}.`,
    open: 'Nothing was written, since something needs to be looked at. On the page each change can be put right before it is recorded.',
    refused: (sentence) => `The amendment was not recorded: ${sentence}`,
    written: (file, added, entries) =>
      `${file} written: ${countText(added, 'entry', 'en')} behind the ${countText(entries, 'entry', 'en')} that stood.`,
  },
  whole: (entries, head) => `The log is whole: ${countText(entries, 'entry', 'en')}, head ${head}.`,
  longHead: (head) => `In full: ${head}`,
  holds: (head) => `The log holds entry ${head}.`,
  noKey: (file) => `${file} holds no public key of signed heads.`,
  noHeads: (place) => `There are no signed heads to be read at ${place}.`,
  headsClosed: (place) =>
    `The server at ${place} wants to know who asks. ` +
    'Put the token of a sign-in into the variable KEHOACH_TOKEN; if you did, it may not see this plan, or has expired.',
  unsignedHead: (head, signers) =>
    `Head ${head} does not bear a right signature of a key that is named.` +
    (signers.length === 0
      ? ''
      : ` It names the key ${signers.join(', ')}: if the office has changed its key, name that one by a further --key.`),
  headFault: {
    'other-plan': (head) => `The head at entry ${head} is that of another plan.`,
    cut: (head) => `The log was cut: it was signed up to entry ${head}, which is not there any more.`,
    rewritten: (head) => `The log was rewritten: entry ${head} is not the one that was signed.`,
  },
  signedHeads: (count, name, newest, at) =>
    `It fits ${count === 1 ? '1 head' : `${count} heads`} signed by “${name}”; the newest is entry ${newest}, signed at ${at}.`,
  behindHead: (entries) => `Note: behind the newest of these heads: ${countText(entries, 'entry', 'en')}.`,
  earlier: (line) => `Note: line ${line} was recorded with an instant before that of the line before it.`,
  beginning: (entries) => `Only the first ${countText(entries, 'entry', 'en')} are shown.`,
  auditedBy: (profile) => `Checked against the profile “${profile}”.`,
  notAudited: (sentence) => `The rules were not checked. ${sentence}`,
  lawful: 'Every entry follows the rules.',
  unlawful: (entry, sentence) => `Entry ${entry} is against the rules: ${sentence}`,
  noPlan: 'The log holds no plan that was issued.',
  progressOn: (date, percent) => `As of ${date}: ${percent}`,
  behind: (count) => `Behind: ${countText(count, 'task', 'en')}.`,
};
