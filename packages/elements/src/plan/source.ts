import { readLog, type BrokenLine, type RecordedEvent } from '@kehoach/core';
import { brokenLineText } from '@kehoach/words';
import type { Failure } from './plan-context.js';

/** A log as far as it could be read. */
export interface LoadedLog {
  readonly entries: readonly RecordedEvent[];
  readonly failure?: Failure;
}

const loading = new Map<string, Promise<LoadedLog>>();

/** Fetches a log once for all elements of the page that name it; `isFresh` asks the server again. */
export function loadLog(src: string, isFresh = false): Promise<LoadedLog> {
  if (!URL.canParse(src, document.baseURI)) {
    return Promise.resolve(failed('http', `Địa chỉ “${src}” không hợp lệ.`, `“${src}” is not an address.`));
  }
  const url = new URL(src, document.baseURI).href;
  const known = loading.get(url);
  if (known !== undefined && !isFresh) return known;
  const load = fetchLog(url);
  loading.set(url, load);
  return load;
}

async function fetchLog(url: string): Promise<LoadedLog> {
  let response: Response;
  try {
    response = await fetch(url, { credentials: 'same-origin', cache: 'no-cache' });
    if (response.ok) return readWhole(await response.text());
  } catch {
    return failed('offline', 'Không kết nối được tới máy chủ.', 'The server cannot be reached.');
  }
  const { status } = response;
  return failed(
    'http',
    `Máy chủ không trả về kế hoạch (mã ${status}).`,
    `The server did not return the plan (${status}).`,
  );
}

function readWhole(text: string): LoadedLog {
  const { entries, broken } = readLog(text);
  const [first] = broken;
  if (first !== undefined)
    return { entries: entriesBefore(entries, text, first), failure: brokenLine(first, entries, text) };
  if (entries.length === 0) return failed('no-entries', 'Nhật ký chưa có bản ghi nào.', 'The log has no entries.');
  return { entries };
}

function entriesBefore(
  entries: readonly RecordedEvent[],
  text: string,
  { line }: BrokenLine,
): readonly RecordedEvent[] {
  const before = text
    .split('\n')
    .slice(0, line - 1)
    .filter((row) => row.trim() !== '').length;
  return entries.slice(0, before);
}

function brokenLine(broken: BrokenLine, entries: readonly RecordedEvent[], text: string): Failure {
  return {
    code: 'broken-line',
    words: { vi: brokenLineText(broken, 'vi'), en: brokenLineText(broken, 'en') },
    whole: entriesBefore(entries, text, broken).length,
  };
}

function failed(code: Failure['code'], vi: string, en: string): LoadedLog {
  return { entries: [], failure: { code, words: { vi, en } } };
}
