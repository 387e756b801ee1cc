import type { CivilDate } from '@kehoach/core';
import { dayAlone } from './sheet-day.js';

/** A later day that a unit asks for. */
export interface ExtensionAsked {
  readonly to: CivilDate;
  readonly reason: string;
}

const day = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}/giu;
const asks =
  /^[-\s]*(?:kính )?(?:đề nghị|xin|đề xuất|kiến nghị)\s(?:(?!không|chưa)[^.;:\n])*gia hạn(?:(?!không|chưa)[^.;:\n])*?(?:đến|tới)\s(?:hết\s)?(?:ngày\s)?$/iu;

/** The later day that a proposal asks for where it names one and no other: "Đề nghị gia hạn đến 31/8/2027: chờ vật tư". */
export function extensionAskedIn(words: string): ExtensionAsked | undefined {
  const [named, ...others] = words.matchAll(day);
  if (named === undefined || others.length > 0 || !asks.test(words.slice(0, named.index))) return undefined;
  const to = dayAlone(named[0]);
  const why = /^\s*(?:[:,;–-]|do\s|vì\s)\s*(.+)$/su.exec(words.slice(named.index + named[0].length))?.[1];
  return to === undefined ? undefined : { to, reason: why ?? words };
}
