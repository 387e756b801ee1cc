import { daysBetween, type AgendaLine, type CivilDate } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import type { Digest } from './digest.js';
import { digestWords } from './digest.messages.js';

/** Subject and text of a letter: number, title, date and link of each task and nothing else; Vietnamese first. */
export function digestText(
  digest: Digest,
  linkOf: (line: AgendaLine) => string | undefined,
): {
  readonly subject: string;
  readonly text: string;
} {
  const { day, remind, week, office } = digest;
  const late = [...remind, ...week].filter(({ status }) => status === 'overdue').length;
  const others = remind.length + week.length - late;
  const vi = digestWords.vi;
  return {
    subject: vi.subject(dateText(day, 'vi'), late, others, office.length),
    text: [inLanguage(digest, linkOf, 'vi'), '-- ', inLanguage(digest, undefined, 'en')].join('\n\n'),
  };
}

function inLanguage(
  { day, remind, week, office }: Digest,
  linkOf: ((line: AgendaLine) => string | undefined) | undefined,
  language: Language,
): string {
  const words = digestWords[language];
  const part = (title: string, lines: readonly AgendaLine[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => lineText(line, day, language, linkOf))];
  return [
    words.greeting(dateText(day, language)),
    ...part(words.remind, remind),
    ...part(words.week, week),
    ...part(words.office, office),
    words.foot,
  ].join('\n\n');
}

function lineText(
  line: AgendaLine,
  day: CivilDate,
  language: Language,
  linkOf: ((line: AgendaLine) => string | undefined) | undefined,
): string {
  const link = linkOf?.(line);
  const first = `- ${line.planNumber}, ${line.taskNumber}: ${oneLine(line.title)}`;
  return [first, `  ${dayText(line, day, language)}`, ...(link === undefined ? [] : [`  ${link}`])].join('\n');
}

/** A title is one line, whatever the document has. */
function oneLine(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim();
}

/** The deadline, and how far it is. */
export function dayText({ dueOn }: Pick<AgendaLine, 'dueOn'>, day: CivilDate, language: Language): string {
  const words = digestWords[language];
  if (dueOn === undefined) return words.noDeadline;
  const left = daysBetween(day, dueOn);
  return words.due(dateText(dueOn, language), left);
}
