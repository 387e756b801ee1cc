import { beginsListed, beginsUnit, isCapital } from './begins.js';
import { doesWork, isDescribed } from './does.js';
import type { NamedUnit } from './named-unit.js';
import { splitUnits } from './split.js';
import { unitsEnd } from './units-end.js';

/** The units that do what a sentence says, and where what they do begins. */
export interface Lead {
  readonly units: readonly NamedUnit[];
  readonly to: number;
  /** "Đối với UBND các xã: …": they are named apart from what they do. */
  readonly isNamed?: boolean;
}

/** Longer beginnings are no names of units. */
const longestName = 400;

/** No more clauses stand before who does it. */
const mostClauses = 3;

/** With which a clause begins that says on what work rests, when, where or what for; a part of an expression. */
export const clauseBegins: string =
  'căn cứ|trên cơ sở|ngoài|theo|thực hiện|thông qua|qua|để|nhằm|(?:cùng )?với|dưới|tại|ở|nếu|khi|trường hợp|kết thúc|trước|trong|sau' +
  '|từ|đến|hết|vào|lúc|cuối|đầu|giữa|chậm nhất|muộn nhất|định kỳ|h[ằà]ng|ngày|tháng|quý|tuần|sáng|chiều|tối' +
  '|mỗi (?:ngày|tuần|tháng|quý|năm|sáng|chiều|tối|buổi|khi|lần|đợt)';

/** Such a clause, which a comma closes. */
const adverbial = new RegExp(`^(?:ngay\\s|đúng\\s)?(?:${clauseBegins})(?=\\s)[^,;:“”"]{2,200},\\s+`, 'iu');

/** Of what the order is, with a colon: "Dự án Bến Đình: …". */
const topic = /^[^:.;,“”"]{3,80}:\s+/u;

/** "Khi mất điện: Phòng Cơ điện chạy máy phát": what follows is done then. */
const condition = /^(?:khi|nếu|trường hợp|trong|sau|trước)\s/iu;

/** "Riêng cầu số 2, Phòng Bến bãi …", "Đối với hồ sơ cũ, Văn phòng …": of what the order is. */
const about = /^(?:[Rr]iêng|[Đđ]ối với|[Vv]ề)\s(?!(?:các|những)\s)\p{Ll}[^,;:“”"]{3,160},\s+(?=\p{Lu})/u;

/** What only joins a sentence to the one before it. */
const joint =
  /^(?:riêng|còn|đồng thời|sau đó|tiếp đó|ngoài ra|cùng thời gian(?: này)?|bên cạnh đó|và|về phía)[,\s]\s*/iu;

/** With which words begin that say when, where no comma closes them: "Sau lễ hội 05 ngày các tổ gửi báo cáo". */
const open = /^(?:hạn(?: cuối| chót)?|trong|sau|trước|khi|từ|hết|cuối|đầu|mỗi|h[ằà]ng|định kỳ|sáng|chiều|tối)\s/iu;

/**
 * Who does what a sentence says, behind clauses of their own that say why, when or of what: "Căn cứ kết quả kiểm tra,
 * Phòng Cảnh sát lập danh sách". Nothing where such a clause does not stand, or tells how things are.
 */
export function leadAfterClause(text: string): Lead | undefined {
  const told = /^(?:riêng )?(?:đối với|về phía)\s+/iu.exec(text)?.[0].length ?? 0;
  const whom = told === 0 ? undefined : unitsBeforeColon(text, told);
  if (whom !== undefined) return whom;
  let from = 0;
  for (let clauses = 0; clauses < mostClauses; clauses += 1) {
    const rest = text.slice(from, from + longestName);
    const clause = about.exec(rest) ?? joint.exec(rest) ?? adverbial.exec(rest) ?? topic.exec(rest);
    if (clause === null) break;
    const isTopic = clause[0].trimEnd().endsWith(':');
    from += clause[0].length;
    const lead = doerAt(text, from, isTopic && !condition.test(clause[0]));
    if (lead !== undefined) return lead;
  }
  return from === 0 ? doerInOpen(text) : undefined;
}

/** "Đối với UBND các xã: nạo vét kênh …" */
function unitsBeforeColon(text: string, from: number): Lead | undefined {
  const rest = text.slice(from, from + longestName);
  const end = unitsEnd(rest);
  if (!beginsListed(rest) || rest.charAt(end) !== ':') return undefined;
  return { units: splitUnits(rest.slice(0, end), from), to: from + end + 1, isNamed: true };
}

/** Who does it where a sentence begins so. `isWeak`: what stands before may as well be told of it. */
export function doerAt(text: string, from: number, isWeak: boolean): Lead | undefined {
  const rest = text.slice(from, from + longestName);
  if (!beginsListed(rest)) return undefined;
  const end = unitsEnd(rest);
  const does = rest.slice(end).replace(reference, '');
  if (!/^\p{Ll}/u.test(does) || isDescribed(does) || /\skhông\s*$/u.test(rest.slice(0, end))) return undefined;
  // "Qua rà soát, các hộ thiếu vốn" tells; "các tổ gửi báo cáo" orders.
  const isSure = beginsUnit(rest) && isCapital(rest) && !isWeak;
  if (!isSure && !doesWork(does)) return undefined;
  const units = splitUnits(rest.slice(0, end), from).filter(({ name }) => beginsListed(name));
  return units.length > 0 ? { units, to: from + end } : undefined;
}

/** "(các cơ quan đầu mối) tại mục II, III": where they are named. */
const reference =
  /^tại (?:các )?(?:mục|điểm|khoản|phần|phụ lục|biểu|bảng)(?:[\s,]+(?:\d[\d.]*|[IVX]+|[a-zđ]|và|mục|điểm|khoản|phần|Kế hoạch|này)(?!\p{L}))*,?\s+/u;

/** "Trong 5 ngày sau lễ hội các đơn vị báo cáo kết quả": where nothing parts the time from who does it. */
function doerInOpen(text: string): Lead | undefined {
  if (!open.test(text)) return undefined;
  const start = text.slice(0, 100);
  const clause = start.slice(0, /[,;:.]/u.exec(start)?.index ?? start.length);
  for (const { index } of clause.matchAll(/\s(?=(?:các|những|mỗi)\s|\p{Lu})/gu)) {
    const lead = doerAt(text, index + 1, true);
    if (lead !== undefined) return lead;
  }
  return undefined;
}
