// The full check of a log against the parsing of its lines, in Node and, bundled, in a browser:
// canonical form, schema, places and chain.
import { noDigest, openLog, openingLog, record, uuidv7, writeLog } from '@kehoach/core';
import { makeLog, median } from './sample.js';

/** A log of many events whose digests are real, as NDJSON. */
export function sealedText(eventCount) {
  let made = 0;
  const newId = () => {
    made += 1;
    return uuidv7(1_640_995_200_000 + made, new Uint8Array(10));
  };
  const events = makeLog(eventCount, 1000);
  const { planId, recordedAt: now } = events[0];
  return writeLog(record(events, { planId, version: 0, digest: noDigest, now, newId }));
}

/**
 * @returns the time of a full check against that of `JSON.parse` of the lines, each part's as well, and the longest
 *   slice in ms
 */
export function fullCheck(eventCount, rounds) {
  const text = sealedText(eventCount);
  const lines = text.trimEnd().split('\n');
  const times = { parse: [], read: [], verify: [] };
  let longestMs = 0;
  const slicesOf = (generator) => {
    for (;;) {
      const start = performance.now();
      const { done, value } = generator.next();
      longestMs = Math.max(longestMs, performance.now() - start);
      if (done) return value;
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    longestMs = 0;
    const started = performance.now();
    for (const line of lines) JSON.parse(line);
    const parsed = performance.now();
    const log = slicesOf(openingLog(text));
    const read = performance.now();
    const verification = slicesOf(log.verifying());
    times.parse.push(parsed - started);
    times.read.push(read - parsed);
    times.verify.push(performance.now() - read);
    if (!verification.isWhole || verification.version !== eventCount || log.broken.length > 0)
      throw new Error('a whole log is not found whole');
  }
  const forged = openLog(text.replace('"percent":', '"percent":1')).verify();
  if (forged.isWhole) throw new Error('a forged log is found whole');
  const [parse, read, verify] = [median(times.parse), median(times.read), median(times.verify)];
  const usPerLine = (ms) => (ms * 1000) / eventCount;
  return {
    ratio: (read + verify) / parse,
    readRatio: read / parse,
    parseUs: usPerLine(parse),
    readUs: usPerLine(read),
    verifyUs: usPerLine(verify),
    longestMs,
  };
}
