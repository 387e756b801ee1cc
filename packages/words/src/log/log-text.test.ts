import {
  versionConflict,
  type BrokenLine,
  type BrokenLineCode,
  type BrokenLineParams,
  type LogErrorCode,
  type LogErrorParams,
  type LogFailure,
  type TamperKind,
} from '@kehoach/core';
import { assert } from 'chai';
import { assertSentence } from '../test-support/sentence.js';
import { brokenLineDetail } from './broken-line-detail.js';
import { brokenLineText, logErrorText, tamperText } from './log-text.js';
import { storeErrorText } from './store-error-text.js';

const planId = 'ke-hoach';
const place = { planId, version: 1388, expected: 1387 };

/** One case or more of each; a code without one does not compile. */
const errors: { readonly [C in LogErrorCode]: readonly LogErrorParams[C][] } = {
  'version-conflict': [
    { planId, expected: 7, actual: 8 },
    { planId, expected: 8, actual: 8 },
  ],
  'kept-otherwise': [{ kind: 'summary', key: planId }],
  'duplicate-id': [{ planId, id: '0190' }],
  'unfit-events': (['plan', 'order', 'digest'] as const).map((reason) => ({ planId, version: 8, reason })),
  'unreadable-entry': [{ planId, version: 8 }],
  'broken-chain': [{ planId, from: 1025, to: 1387, whole: 1024 }],
  'quota-exceeded': [{}],
  'newer-database': [{}, { file: 'kehoach.db' }],
  'blocked-upgrade': [{}],
  'store-unavailable': [{}, { cause: 'SecurityError' }, { store: 'máy chủ' }],
  'connection-lost': [{ cause: 'InvalidStateError' }],
  'not-our-database': [{}, { file: 'kehoach.db' }],
  'database-in-use': [{ file: 'kehoach.db' }],
  'store-failed':
    `disk-full closed SQLITE_IOERR unreachable unanswered busy bad-address not-signed-in no-database no-right
    too-many-connections read-only not-utf8 not-let-in bad-sslmode unreadable-certificate untrusted-certificate
    expired-certificate other-host not-encrypted log-cut 58030`
      .split(/\s+/)
      .map((cause) => ({ cause })),
  'log-cleared': [{ planId, seen: 8, actual: 0 }],
};

const lines: { readonly [C in BrokenLineCode]: readonly BrokenLineParams[C][] } = {
  'not-json': [{ start: 'Kế hoạch' }],
  'not-canonical': (['blank', 'order', 'number', 'escape', 'half-character'] as const).map((form) => ({
    form,
    at: 12,
  })),
  'key-twice': [{ key: 'percent' }],
  'too-long': [{ length: 5_000_000, limit: 1_000_000 }],
  'too-deep': [{ limit: 32 }],
  'not-an-entry': [{ problem: { code: 'missing', field: 'occurredOn' } }],
  'unknown-type': [{ type: 'TaskPainted' }],
  'newer-schema': [{ type: 'ReminderSent', schema: 3, known: 2 }],
  'invalid-data': [{ type: 'TaskProgressed', problem: { code: 'number', field: 'percent', got: '"abc"' } }],
  removed: [place],
  reordered: [place],
  added: [place],
};

const tampered: Readonly<Record<TamperKind, true>> = {
  changed: true,
  removed: true,
  reordered: true,
  added: true,
  truncated: true,
};

suite('failures of a log in words', () => {
  for (const [code, cases] of Object.entries(errors)) {
    test(`${code} is said in both languages`, () => {
      for (const params of cases)
        for (const language of ['vi', 'en'] as const)
          for (const text of [logErrorText, storeErrorText])
            assertSentence(text({ code, params } as LogFailure, language), language);
    });
  }

  for (const [code, cases] of Object.entries(lines)) {
    test(`a line that is ${code} is said in both languages`, () => {
      for (const params of cases)
        for (const language of ['vi', 'en'] as const)
          for (const text of [brokenLineText, brokenLineDetail])
            assertSentence(text({ line: 1387, code, params } as BrokenLine, language), language);
    });
  }

  for (const kind of Object.keys(tampered) as TamperKind[]) {
    test(`an entry ${kind} is said in both languages`, () => {
      for (const language of ['vi', 'en'] as const) assertSentence(tamperText(kind, 1387, language), language);
    });
  }

  test('of core are taken as they are thrown', () => {
    assertSentence(logErrorText(versionConflict(planId, 7, 8), 'vi'), 'vi');
  });

  test('of a database have a sentence of their own for programs, and none that pages would take along', () => {
    for (const { cause } of errors['store-failed'])
      if (!['disk-full', 'closed', 'SQLITE_IOERR', '58030'].includes(cause)) {
        const error = { code: 'store-failed', params: { cause } } as const;
        assert.notInclude(storeErrorText(error, 'en'), cause.includes('-') ? `(${cause})` : '(');
        assert.include(logErrorText(error, 'en'), `(${cause})`);
      }
  });

  test('name the line, and to who mends it the kind of entry and the field', () => {
    const params = { type: 'TaskProgressed', problem: { code: 'number', field: 'percent', got: '"abc"' } } as const;
    const broken = { line: 1387, code: 'invalid-data', params } as const;
    const sentence = 'Dòng 1.387 của nhật ký có lỗi: nội dung của mục không hợp lệ.';
    assert.equal(brokenLineText(broken, 'vi'), sentence);
    assert.equal(brokenLineDetail(broken, 'vi'), `${sentence} “Báo cáo tiến độ”: Tiến độ phải là số (đang là “abc”).`);
  });

  test('of a store with codes of its own are still sentences', () => {
    const code = 'brand-new' as 'quota-exceeded';
    assertSentence(logErrorText({ code, params: {} }, 'vi'), 'vi');
    assertSentence(brokenLineText({ line: 1, code, params: {} } as unknown as BrokenLine, 'en'), 'en');
  });
});
