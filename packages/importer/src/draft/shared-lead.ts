import { finding, type Choice, type Finding } from '../finding/finding.js';
import { covering } from '../task/read-task.js';
import { leadOrInspected } from '../unit/at-end.js';
import { doingVerbs, oneOfThem } from '../unit/leading-words.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';

/** Who leads a task as long as nobody has chosen, and the finding that asks. */
export interface TakenLead {
  readonly lead: readonly NamedUnit[];
  readonly findings: readonly Finding[];
}

/** "Phòng Kế hoạch hoặc Phòng Tài vụ" leaves open which of them leads; "Sở Y tế và Sở Công Thương chủ trì" whether one does. */
export function takenLead(text: string, lead: readonly NamedUnit[], of: string): TakenLead {
  const [first] = lead;
  const place = covering(lead);
  if (first === undefined || place === undefined || lead.length < 2 || lead.length > mostLeads)
    return { lead, findings: [] };
  const words = lead.map(({ name }) => `“${plain(name)}”`).join(', ');
  const signs = lead.slice(1).map(({ from }, at) => text.slice(lead[at]?.to ?? 0, from));
  const isOpen =
    signs.some((sign) => either.test(sign)) || leavesOpen.test(text.slice(Math.max(0, place.from - 40), place.from));
  if (isOpen && signs.every((sign) => either.test(sign) || joins.test(sign))) {
    const choices = lead.map(({ name }) => ({ field: 'lead' as const, value: plain(name) }));
    return { lead: [first], findings: [finding('either-lead', place, words, { of, choices })] };
  }
  const isShared = lead.every(({ name }) => !isMany.test(name)) && signs.every((sign) => joins.test(sign));
  if (!isShared || !(signs.includes('/') || leadTogether(text, place))) return { lead, findings: [] };
  return { lead, findings: [finding('several-leads', place, words, { of, choices: eachAlone(lead) })] };
}

/** "Kiểm tra hồ sơ: Văn phòng Sở" leaves open who looks and who is looked at: nobody leads until a person says so. */
export function inspectedOrLead(text: string, { from, to }: Range, of: string): Finding | undefined {
  const units = leadOrInspected(text.slice(from, to));
  const value = units.map(({ name }) => plain(name)).join('; ');
  if (value === '') return undefined;
  return finding('lead-or-inspected', { from, to }, value, { of, choices: [{ field: 'lead', value }] });
}

/** Of more nobody thinks that one alone leads. */
const mostLeads = 4;

const leavesOpen = new RegExp(`${oneOfThem}\\s$`, 'iu');
const either = /^,?\s*\(?hoặc\s+$/iu;
const joins = /^(?:,\s+|,?\s+(?:và|cùng)\s+|\/)$/iu;
const isMany = /^(?:[Cc]ác|[Nn]hững|[Tt]ừng|[Mm]ỗi)\s|^\P{Lu}+$/u;

/** One leads, and the others take part. */
function eachAlone(lead: readonly NamedUnit[]): Choice[] {
  const names = lead.map(({ name }) => plain(name));
  return names.map((value) => {
    return { field: 'lead', value, coordinating: names.filter((name) => name !== value).join('; ') };
  });
}

const doTogether = new RegExp(`^\\s(?:cùng\\s)?(?:${doingVerbs})(?!\\p{L})`, 'iu');

/** "… đồng chủ trì", "do … thực hiện": one sentence says it of all of them. */
function leadTogether(text: string, { from, to }: Range): boolean {
  const after = text.slice(to, to + 30);
  return (
    /^\s(?:cùng\s|đồng\s)?chủ trì(?!\p{L})/iu.test(after) ||
    (/(?<!\p{L})do\s$/iu.test(text.slice(Math.max(0, from - 4), from)) && doTogether.test(after))
  );
}
