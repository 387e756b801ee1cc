import type { Item } from '../outline/outline.js';
import type { Range } from '../words/range.js';

const workName = /^(?:tên )?(?:đầu )?(?:việc|công việc|nhiệm vụ|nội dung (?:công việc|nhiệm vụ))\s*:\s*(?=\S)/iu;

/** "Phiếu việc số 1", and below it "Việc: Thuê hội trường": what an item is called that has a number alone. */
export function calledBelow(text: string, { marker, from, words, body }: Item): Range | undefined {
  if (marker.kind !== 'named' || words.from > from) return undefined;
  return body.find((line) => workName.test(text.slice(line.from, line.from + 40)));
}

/** "Việc: Thuê hội trường" is called "Thuê hội trường". */
export function withoutName(text: string, { from, to }: Range): Range {
  return { from: from + (workName.exec(text.slice(from, Math.min(to, from + 40)))?.[0].length ?? 0), to };
}
