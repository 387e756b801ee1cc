import type { Draft } from '@kehoach/importer';
import { numberText, type Language } from '@kehoach/words';
import type { Sentence } from '../shared/language.js';
import { publishWords } from './publish.messages.js';

/** Something that a sheet tells of a task and that is not recorded, and why. */
export interface Unrecorded {
  readonly taskId: string;
  readonly reason: Sentence;
}

/** Of more tasks than this only the count is told. */
const mostNamed = 5;

/** A sentence for each reason, with the tasks that it holds for: "1. Thay đèn biển; 2. Sơn cầu: Chỉ đơn vị chủ trì …". */
export function unrecordedSentences({ tasks }: Draft, all: readonly Unrecorded[]): Sentence[] {
  const nameOf = new Map(tasks.map(({ id, number, title }) => [id, [number, title].filter(Boolean).join('. ')]));
  const groups = new Map<string, { readonly reason: Sentence; readonly tasks: Set<string> }>();
  for (const { taskId, reason } of all) {
    const group = groups.get(reason('vi')) ?? { reason, tasks: new Set() };
    groups.set(reason('vi'), group);
    group.tasks.add(nameOf.get(taskId) ?? taskId);
  }
  return [...groups.values()].map(
    (group) => (language: Language) => sentenceOf([...group.tasks], group.reason, language),
  );
}

function sentenceOf(names: readonly string[], reason: Sentence, language: Language): string {
  const rest = names.length - mostNamed;
  const more = rest > 0 ? [publishWords[language].moreTasks(numberText(rest, language))] : [];
  return `${[...names.slice(0, mostNamed), ...more].join('; ')}: ${reason(language)}`;
}
