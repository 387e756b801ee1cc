import { daysBetween, type CivilDate, type Task, type TimelineRow } from '@kehoach/core';
import { dateText, periodText, statusText, type Language } from '@kehoach/words';
import type { Bars, Span } from './bars.js';
import { timelineWords } from './timeline.messages.js';

/**
 * Where a label stands: so much of the track, in percent, and so many pixels from its beginning, or, to end there, from
 * its end. So it stays beside its bar on paper, where the track is as wide as the page lets it be.
 */
export interface Placed {
  readonly text: string | undefined;
  readonly side: 'right' | 'inside' | 'left';
  readonly share: number;
  readonly at: number;
}

/** The day and what matters of it: whole, then shorter; the document's own words where it names no day. */
export function labelOf(
  task: Task,
  { standing, planned, actual }: TimelineRow,
  today: CivilDate,
  language: Language,
): readonly string[] {
  const words = timelineWords[language];
  const { status, daysLeft = 0, dueOn } = standing;
  const day = (date: CivilDate): string => shortDay(date, today, language);
  const isNamed = planned?.end !== undefined && planned.endPrecision === 'day';
  const when = isNamed ? day(planned.end) : periodText(task.period, language);
  const inYear = when.replace(`/${today.slice(0, 4)}`, '');
  const says = (...said: readonly string[]): string[] => said.map((each) => `${inYear} · ${each}`);
  const done = actual?.end ?? task.completed?.on;
  if (status === 'overdue') return [...says(words.late(-daysLeft)), words.late(-daysLeft)];
  if (status === 'due-soon') return says(words.left(daysLeft));
  if (status === 'suspended' || status === 'cancelled') return says(statusText(status, language).toLowerCase());
  if (status === 'done-late' && done !== undefined && dueOn !== undefined) {
    const late = words.lateBy(daysBetween(dueOn, done));
    return says(`${words.done(day(done))}, ${late}`, late);
  }
  if (task.completed !== undefined && done !== undefined)
    return [...says(words.done(day(done))), words.done(day(done))];
  if (planned === undefined && task.lastReportOn !== undefined) return says(words.reported(day(task.lastReportOn)));
  return when === inYear ? [when] : [when, inYear];
}

/** A day without its year where that is the one of today: `15/9`. */
export function shortDay(date: CivilDate, today: CivilDate, language: Language): string {
  const text = dateText(date, language);
  return date.slice(0, 4) === today.slice(0, 4) ? text.slice(0, -5) : text;
}

/** How wide a text is about, in pixels, where a letter of the element is `em` high. */
export function widthOf(text: string, em: number): number {
  return text.length * em * 0.48;
}

/**
 * Where a label has room: right of the last mark, else at the end inside the bar where today's line does not cross it,
 * else left of a bar or a mark that stands alone; the shorter text where the whole one fits nowhere. Only what has no
 * room beside its bar stands left of everything.
 *
 * @param width of the track, in pixels
 * @param now where today is, in percent
 * @returns nothing where the row has nothing in sight
 */
export function placedLabel(
  texts: readonly string[],
  bars: Bars,
  now: number,
  width: number,
  em: number,
): Placed | undefined {
  const px = (percent: number): number => (percent * width) / 100;
  const beside = (text: string | undefined, side: Placed['side'], edge: number, at = gap): Placed => ({
    text,
    side,
    share: (edge / width) * 100,
    at,
  });
  const { plan, extended, actual } = bars;
  const isHere = (span: Span | undefined): span is Span => span !== undefined && span.to > 0 && span.from < 100;
  const mark = bars.mark === undefined ? undefined : { from: bars.mark - 0.01, to: bars.mark };
  const all = [plan, extended, actual, mark];
  if (all.every((span) => span === undefined)) return beside(texts[0], 'right', 0, 12);
  const there = all.filter(isHere);
  if (there.length === 0) return undefined;
  const half = isHere(mark) ? 6 : 0;
  const from = px(Math.min(...there.map((span) => span.from))) - half;
  const to = px(Math.max(...there.map((span) => span.to))) + half;
  const last = there.findLast((span) => span === mark || span === plan);
  const starts = last === undefined ? from : px(last.from) - half;
  const before = Math.max(0, ...there.map((span) => px(span.to)).filter((right) => right < starts));
  const end = Math.min(width, px((extended ?? plan)?.to ?? 0));
  for (const text of texts) {
    const wide = widthOf(text, em) + spare;
    if (to + gap + wide <= width - 4) return beside(text, 'right', to);
    const left = end - 8 - wide;
    const isCrossed = px(now) > left - 4 && px(now) < end - 4;
    if (plan !== undefined && left > Math.max(0, px((extended ?? plan).from)) + 8 && !isCrossed)
      return beside(text, 'inside', width - end, 8);
    if (starts - 2 * gap - wide >= before && (from === starts || before > 0))
      return beside(text, 'left', width - starts);
  }
  const rest = texts.find((text) => from - gap - spare - widthOf(text, em) >= 4);
  if (rest !== undefined) return beside(rest, 'left', width - from);
  return beside(texts.at(-1), 'left', 0, 4);
}

const gap = 10;

/** By so many pixels capitals, digits and bold letters make a label wider than most texts are. */
const spare = 6;
