import { beginsListed, beginsUnit } from '../unit/begins.js';
import { isMeeting, readDuty } from '../unit/duty.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { isOnlyTime } from '../words/only-time.js';
import { sentencesIn } from '../words/sentences.js';
import type { Range } from '../words/range.js';
import type { Handed } from './handed.js';
import { orderVerbs } from './order.js';
import type { ReadTask } from './read-task.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';

/** A sentence goes on longer only where it was made to be slow: what it asks is told, and nothing of it read. */
const longest = 1500;

/** What a document orders before its first number, and to whom it gives what follows. */
export interface Introduction {
  readonly tasks: readonly ReadTask[];
  readonly handed?: Handed;
}

/**
 * Reads what stands between the title and the first number. "Sở Y tế yêu cầu các phòng báo cáo trước ngày 05/9/2026."
 * is a task; "Sở Y tế đề nghị UBND các xã thực hiện một số nội dung sau:" hands its units to the numbers below.
 */
export function introductionIn(text: string, paragraphs: readonly Range[]): Introduction {
  const tasks: ReadTask[] = [];
  let handed: Handed | undefined;
  for (const paragraph of paragraphs) {
    handed = undefined;
    for (const sentence of sentencesIn(text, paragraph)) {
      const words = text.slice(sentence.from, Math.min(sentence.to, sentence.from + longest));
      if (tellingOf(words) !== undefined || issuesPlan.test(words)) continue;
      const order = orderIn(words, sentence.from);
      if (order === undefined) continue;
      if (/:\s*$/.test(words)) handed = { lead: order.lead, coordinating: order.coordinating, isDuty: false };
      else tasks.push(taskOf(text, sentence, order));
    }
  }
  return { tasks, ...(handed && { handed }) };
}

const issuesPlan = /(?:ban hành|xây dựng|lập)\s+(?:kế hoạch|chương trình)[^.;]*:\s*$/iu;

interface Order {
  readonly lead: readonly NamedUnit[];
  readonly coordinating: readonly NamedUnit[];
  /** Where its verb stands; what comes before it says why. */
  readonly at: number;
}

/** What is only told of others: "theo đề nghị của …", "Công văn về việc yêu cầu …", "trong đó giao …". */
const toldOf = /(?:theo|được|đã|sự|về việc|việc|văn bản|công văn|giấy|thư|tờ trình|số|trong đó)\s*$/iu;
/** … or on what the paper rests: "Thực hiện Kết luận của Chủ tịch UBND tỉnh giao Sở Y tế …", "Tại cuộc họp, …". */
const restsOn = /^(?:thực hiện|căn cứ|theo)\s|nhận được\s/iu;
const saidAt = /^(?:tại|xét)\s/iu;
/** A paper that is named: "UBND tỉnh có Công văn số 5/UBND-KT giao Sở Y tế …". */
const paper = /\d\/(?:\d{4}\/)?\p{Lu}/u;

/** Whether a verb tells what others asked for, by the words before it. */
function isTold(before: string): boolean {
  if (toldOf.test(before)) return true;
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1).trim();
  if (/^(?:đồng thời)?$/iu.test(clause)) return false;
  if (paper.test(clause) || saidAt.test(before)) return true;
  return restsOn.test(before) && (clause === before.trim() || !beginsUnit(clause));
}

const verb = new RegExp(`(?<=^|[\\s,;])${orderVerbs}\\s+(?:cho\\s+)?`, 'giu');

/** The units that a sentence gives work to, by each of its verbs: "yêu cầu các phòng và đề nghị UBND các xã". */
function orderIn(words: string, base: number): Order | undefined {
  const lead: NamedUnit[] = [];
  let [coordinating, at]: [readonly NamedUnit[], number] = [[], -1];
  let wasTold = false;
  const verbs = [...words.matchAll(verb)];
  for (const [which, { index, 0: asks }] of verbs.entries()) {
    const before = words.slice(0, index);
    // "và đề nghị": as the verb before it.
    wasTold = /\svà\s$/iu.test(before) ? wasTold : isTold(before) || isMeeting(words.slice(index));
    if (wasTold || !beginsListed(words.slice(index + asks.length))) continue;
    // "yêu cầu các phòng và đề nghị UBND các xã": the next verb has its own.
    const own = words.slice(index, verbs[which + 1]?.index).replace(/[\s,;]+(?:và|đồng thời)?\s*$/iu, '');
    const duty = readDuty(own, base + index);
    if (duty.lead.length === 0) continue;
    lead.push(...duty.lead);
    [coordinating, at] = [duty.coordinating, at < 0 ? base + index : at];
  }
  return at < 0 ? undefined : { lead, coordinating, at };
}

/** "Ngay trong tháng 02/2026, UBND xã giao Tổ Địa chính …": the time that opens the sentence, up to its comma. */
function openingTime(text: string, { from, to }: Range): Range | undefined {
  const clause = /^(?:ngay\s)?((?:trong|trước|từ|vào|hết|quý|tháng|tuần)\s[^,;]{3,80}),/iu.exec(text.slice(from, to));
  const said = clause?.[1] ?? '';
  const at = from + (clause?.[0].length ?? 0) - said.length - 1;
  return isOnlyTime(said) ? { from: at, to: at + said.length } : undefined;
}

function taskOf(text: string, sentence: Range, { lead, coordinating, at }: Order): ReadTask {
  const period = timeIn(text, { from: at, to: sentence.to }) ?? openingTime(text, { from: sentence.from, to: at });
  return {
    number: '',
    section: undefined,
    kind: 'task',
    title: sentence,
    place: sentence,
    lead,
    coordinating,
    ...(period && { period, isInSentence: true }),
  };
}
