import { mostLetters } from '@kehoach/exports';
import { limits } from '../app/limits.js';
import type { WireName } from './schemas.js';

/** Where something is asked for, and what is answered. */
export interface Operation {
  readonly summary: string;
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly body?: { readonly type: string; readonly schema?: WireName };
  /** By status; `schema` where it is JSON. */
  readonly answers: Readonly<Record<number, Answer>>;
  /** With which statuses a problem is answered. */
  readonly problems: readonly number[];
}

/** One part of the query. */
export interface Parameter {
  readonly about: string;
  readonly schema: object;
}

/** What is answered with one status. */
export interface Answer {
  readonly about: string;
  readonly type?: string;
  readonly schema?: WireName;
}

const json = 'application/json';
const ndjson = 'application/x-ndjson';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const day = { type: 'string', format: 'date' };
const number = { type: 'integer', minimum: 0 };
const unchanged = { about: 'The reader has it already (If-None-Match).' };
const reading = [401, 403, 404, 503];
const writing = [400, 401, 403, 408, 413, 415, 422, 429, 503];

const query = {
  after: { about: 'The version up to which the reader has the log.', schema: number },
  from: {
    about: 'First entry of a range, 1 unless given; not together with after or live.',
    schema: { type: 'integer', minimum: 1 },
  },
  to: {
    about: 'Last entry of a range, the last there is unless given; one that the log has passed never changes.',
    schema: number,
  },
  live: { about: 'Wait for news: one answer within 25 s, or a stream of 55 s.', schema: { enum: ['poll', 'sse'] } },
} as const;

const paper = {
  unit: { about: 'Id of the unit of which it is; the whole plan unless given.', schema: { type: 'string' } },
  lang: { about: 'In which language; Vietnamese unless given.', schema: { enum: ['vi', 'en'] } },
} as const;

/** What an official paper bears and no log knows: blank unless given. */
const words = { type: 'string', maxLength: mostLetters };
const official = {
  number: { about: 'Its number: `12/BC-STP`.', schema: words },
  issuedOn: { about: 'The day on which it is signed.', schema: day },
  issuer: { about: 'The agency that sends it; the one that the log knows unless given.', schema: words },
  parent: { about: 'The agency above the issuer.', schema: words },
} as const;
const report = {
  unit: paper.unit,
  ...official,
  addressee: { about: 'To whom it is sent; several are parted by semicolons.', schema: words },
  from: { about: 'First day of which it tells; the day of issue unless given.', schema: day },
  until: { about: 'The last; today unless given. Of a past day it tells how things stood then.', schema: day },
} as const;

/** All that the server answers, by path and method. */
export const operations: Readonly<Record<string, Readonly<Partial<Record<'get' | 'post', Operation>>>>> = {
  '/plans': {
    get: {
      summary: 'The plans that this person may see',
      answers: { 200: { about: 'Sorted by id.', type: json, schema: 'Plans' }, 304: unchanged },
      problems: [401, 503],
    },
    post: {
      summary: 'Issue a plan by a draft’s commands, all of them or none',
      body: { type: json, schema: 'Draft' },
      answers: { 200: { about: 'Issued, or issued before by the same commands.', type: json, schema: 'Settled' } },
      problems: writing,
    },
  },
  '/counts': {
    get: {
      summary: 'The one count over all plans that this person may see',
      query: {
        on: { about: 'The day; today unless given.', schema: { type: 'string', format: 'date' } },
        by: { about: 'A row a plan, or a lead unit; by plan unless given.', schema: { enum: ['plan', 'unit'] } },
      },
      answers: { 200: { about: 'Sorted by id.', type: json, schema: 'Counts' }, 304: unchanged },
      problems: [401, 422, 429, 503],
    },
  },
  '/report.docx': {
    get: {
      summary: 'One report on several plans, in Vietnamese; on all that this person may see unless some are named',
      query: {
        plan: {
          about: 'Id of a plan; may stand several times.',
          schema: { type: 'array', items: { type: 'string' }, maxItems: limits.plansOfReport },
        },
        ...report,
        from: { about: 'First day of which it tells; the day of issue of the first unless given.', schema: day },
      },
      answers: { 200: { about: 'A document of Word.', type: docx }, 304: unchanged },
      problems: [401, 403, 404, 422, 429, 503],
    },
  },
  '/agenda': {
    get: {
      summary: 'What a unit has to do, over all plans that this person may see',
      query: {
        unit: { about: 'Id of the unit; that of the person unless given.', schema: { type: 'string' } },
        on: { about: 'The day; today unless given.', schema: { type: 'string', format: 'date' } },
      },
      answers: {
        200: { about: 'Late, due this week and this month, to report, waiting.', type: json, schema: 'Agenda' },
        304: unchanged,
      },
      problems: [401, 422, 429, 503],
    },
  },
  '/reminders': {
    get: {
      summary: 'How reminders to a unit stand: when it was last written to, and since when that fails',
      query: { unit: { about: 'Id of the unit; that of the person unless given.', schema: { type: 'string' } } },
      answers: {
        200: { about: 'Of all persons of the unit together.', type: json, schema: 'Reminders' },
        304: unchanged,
      },
      problems: [401, 403, 503],
    },
  },
  '/directory': {
    get: {
      summary: 'Units, and the staff of one’s own, to choose from in a form; for whoever may record',
      answers: {
        200: { about: 'By id and name.', type: json, schema: 'Directory' },
        304: unchanged,
      },
      problems: [401, 403, 503],
    },
  },
  '/calendar': {
    get: {
      summary: 'Since when a unit has an address for its calendar; for whoever records for it',
      query: { unit: { about: 'Id of the unit; that of the person unless given.', schema: { type: 'string' } } },
      answers: { 200: { about: 'Without `since`: it has none.', type: json, schema: 'CalendarAddress' } },
      problems: [401, 403, 422, 503],
    },
    post: {
      summary: 'Make a new address for the calendar of a unit, or revoke it; the one before opens nothing any more',
      query: { unit: { about: 'Id of the unit; that of the person unless given.', schema: { type: 'string' } } },
      body: { type: json, schema: 'CalendarAsked' },
      answers: {
        200: {
          about: 'The address, below that of the server, is told this once.',
          type: json,
          schema: 'CalendarAddress',
        },
      },
      problems: [400, 401, 403, 408, 413, 415, 422, 503],
    },
  },
  '/calendar/{unit}/{file}': {
    get: {
      summary:
        'The deadlines of a unit over all plans that it may read, as everybody may see them, for programs without a token; `file` is the secret and `.ics`',
      answers: { 200: { about: 'An all-day event each (RFC 5545).', type: 'text/calendar' }, 304: unchanged },
      problems: [404, 429, 503],
    },
  },
  '/links/{secret}': {
    get: {
      summary: 'Ask whether to open a link; by asking nothing is used up',
      answers: {
        200: { about: 'A page with one button.', type: 'text/html' },
        404: { about: 'It opens nothing, or nothing any more.', type: 'text/html' },
        429: { about: 'Too often, in words.', type: 'text/html' },
      },
      problems: [503],
    },
    post: {
      summary: 'Open a link, once',
      answers: {
        200: { about: 'The paper, by its own type.', type: '*/*' },
        404: { about: 'It opens nothing, or nothing any more; or there is nothing to say today.', type: 'text/html' },
        422: { about: 'What was asked of the paper is not in the plan any more, in words.', type: 'text/html' },
        429: { about: 'Too often, in words.', type: 'text/html' },
      },
      problems: [403, 503],
    },
  },
  '/plans/{id}/links': {
    post: {
      summary: 'Make a link that opens one paper once, within seven days, for whoever has it; for whoever records',
      body: { type: json, schema: 'LinkAsked' },
      answers: { 200: { about: 'Its address, below that of the server.', type: json, schema: 'OnceLink' } },
      problems: [400, 401, 403, 404, 408, 413, 415, 422, 429, 503],
    },
  },
  '/documents/text': {
    post: {
      summary: 'The text of an old Word file (.doc), for whoever may issue a plan; nothing is kept',
      body: { type: 'application/msword' },
      answers: { 200: { about: 'Cells are parted by tabs.', type: json, schema: 'DocumentText' } },
      problems: [401, 403, 408, 413, 415, 422, 501, 503],
    },
  },
  '/plans/{id}/log': {
    get: {
      summary: 'The log, or a part of it, an entry a line',
      query,
      answers: {
        200: { about: 'Entries; with live=sse text/event-stream.', type: ndjson },
        204: { about: 'Nothing came while the request waited.' },
        304: unchanged,
      },
      problems: [...reading, 422, 429],
    },
    post: {
      summary: 'Take over a log that was recorded elsewhere',
      body: { type: ndjson },
      answers: {
        200: { about: 'It was here already.', type: json, schema: 'Takeover' },
        201: { about: 'Taken over.', type: json, schema: 'Takeover' },
      },
      problems: [...writing, 409],
    },
  },
  '/plans/{id}/plan.json': {
    get: {
      summary: 'The folded plan at its head',
      answers: { 200: { about: 'The plan.', type: json, schema: 'FoldedPlan' }, 304: unchanged },
      problems: [...reading, 429],
    },
  },
  '/plans/{id}/table.html': {
    get: {
      summary: 'The plan as a page without script, with what was recorded, as it stands today',
      query: paper,
      answers: { 200: { about: 'The page.', type: 'text/html' }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/plan.ics': {
    get: {
      summary: 'Its deadlines as a calendar',
      query: paper,
      answers: { 200: { about: 'An all-day event each (RFC 5545).', type: 'text/calendar' }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/plan.csv': {
    get: {
      summary: 'Its tasks as a table',
      query: paper,
      answers: { 200: { about: 'A line a task (RFC 4180).', type: 'text/csv' }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/plan.xlsx': {
    get: {
      summary: 'Its follow-up sheet: tasks, how each unit stands, targets',
      query: paper,
      answers: { 200: { about: 'A workbook.', type: xlsx }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/report.docx': {
    get: {
      summary: 'The report on how it was carried out, in Vietnamese, by the form of Nghị định 30/2020/NĐ-CP',
      query: report,
      answers: { 200: { about: 'A document of Word.', type: docx }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/reminder.docx': {
    get: {
      summary: 'The letter (công văn đôn đốc) to units whose work is late; 404 where nothing is',
      query: {
        unit: paper.unit,
        ...official,
        answerBy: { about: 'By which day units are to answer; blank unless given.', schema: day },
      },
      answers: { 200: { about: 'A document of Word.', type: docx }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/submission.docx': {
    get: {
      summary:
        'The submission (tờ trình) of those put forward to who decides, with the list and its votes; for readers of the log alone; 404 where there is nobody',
      query: {
        ...official,
        addressee: { about: 'As the authority is called; by its name in the profile unless given.', schema: words },
        authority: { about: 'Its code in the profile; whose turn it is unless given.', schema: words },
      },
      answers: { 200: { about: 'A document of Word.', type: docx }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/minutes.docx': {
    get: {
      summary:
        'The minutes (biên bản) of a meeting of the council; for readers of the log alone; 404 where there was none',
      query: {
        issuer: { about: 'The council; the one that the log knows unless given.', schema: words },
        meeting: { about: 'The day of the meeting; the last unless given.', schema: day },
        place: { about: 'Its place, where there were several on that day.', schema: words },
        council: { about: 'The id of the council, where several met on that day.', schema: words },
      },
      answers: { 200: { about: 'A document of Word.', type: docx }, 304: unchanged },
      problems: [...reading, 422, 429],
    },
  },
  '/plans/{id}/people': {
    get: {
      summary: 'The names of the persons whom the log names by their ids, and the short names of its units',
      answers: {
        200: { about: 'Persons sorted by id; units that have a short name.', type: json, schema: 'People' },
        304: unchanged,
      },
      problems: reading,
    },
  },
  '/plans/{id}/head': {
    get: {
      summary: 'Where the log ends, signed as a note (C2SP), and up to which entry it was taken over',
      answers: { 200: { about: 'The head.', type: json, schema: 'Head' } },
      problems: reading,
    },
  },
  '/plans/{id}/heads': {
    get: {
      summary: 'The signed heads that are kept, oldest first',
      query: { after: query.after },
      answers: {
        200: { about: 'Each a note (C2SP), and the key by which they are checked.', type: json, schema: 'Heads' },
      },
      problems: [...reading, 422],
    },
  },
  '/session': {
    post: {
      summary: 'For a portal’s own program, by its key: a token for the person whom the portal has signed in',
      body: { type: json, schema: 'Vouched' },
      answers: { 200: { about: 'A token for “Authorization: Bearer”.', type: json, schema: 'Session' } },
      problems: [400, 401, 403, 404, 408, 413, 415, 422, 429],
    },
  },
  '/plans/{id}/commands': {
    post: {
      summary:
        'Record: each command is recorded or refused, with “whole” all or none, a repeated id answered as the first time',
      body: { type: json, schema: 'Commands' },
      answers: { 200: { about: 'What became of each, and all behind “after”.', type: json, schema: 'Settled' } },
      problems: [...writing, 404],
    },
  },
  '/profile.json': {
    get: {
      summary: 'The rules by which plans are run here: laws, authorities, numbers of days',
      query: {
        digest: {
          about: 'Those under which a plan was issued, as its first entry names them.',
          schema: { type: 'string' },
        },
      },
      answers: { 200: { about: 'The profile.', type: json, schema: 'Profile' }, 304: unchanged },
      problems: [404, 422, 503],
    },
  },
  '/healthz': {
    get: {
      summary: 'Whether the process answers',
      answers: { 200: { about: 'It does.', type: json, schema: 'Health' } },
      problems: [],
    },
  },
  '/readyz': {
    get: {
      summary: 'Whether its store answers too',
      answers: { 200: { about: 'It does.', type: json, schema: 'Ready' } },
      problems: [503],
    },
  },
  '/metrics': {
    get: {
      summary: 'Figures for Prometheus',
      answers: { 200: { about: 'In its text form.', type: 'text/plain' } },
      problems: [],
    },
  },
};
