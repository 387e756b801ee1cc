import type { Paragraph } from '../outline/block.js';
import { oneOf } from '../words/phrase.js';
import { isHead, isListedHead, lower } from '../unit/begins.js';
import { trimmed, type Range } from '../words/range.js';
import { said, type Said } from './said.js';

/** Who signs: on whose behalf, as what, by name. */
export interface Signer extends Range {
  readonly onBehalf?: string;
  readonly title: string;
  readonly name?: string;
}

/** What stands after the last part of a plan. */
export interface Tail {
  readonly recipients: readonly Said[];
  readonly signer?: Signer;
}

const behalf = /^(?:(?:KT|TM|TL|TUQ|Q)\s*\.|[KT]\/[TML])/u;
/** Who signs where no office is named: "NGƯỜI LẬP KẾ HOẠCH". */
const makers = /^(?:NGƯỜI (?:LẬP|XÂY DỰNG|DUYỆT|KÝ)|DUYỆT|XÁC NHẬN|TỔ TRƯỞNG|TRƯỞNG (?:BAN|ĐOÀN|PHÒNG|KHOA))/u;
const offices = new RegExp(
  `^(?:PHÓ |Q\\.\\s*)?(?:TỔNG |VIỆN |CHÁNH |QUYỀN )?${oneOf([
    'GIÁM ĐỐC',
    'CHỦ TỊCH',
    'TRƯỞNG',
    'CHÁNH',
    'THỦ TƯỚNG',
    'BỘ TRƯỞNG',
    'HIỆU TRƯỞNG',
    'THỨ TRƯỞNG',
    'CỤC TRƯỞNG',
    'CHI CỤC TRƯỞNG',
    'BÍ THƯ',
    'VĂN PHÒNG',
    'VIỆN TRƯỞNG',
    'TỔNG CỤC TRƯỞNG',
  ])}`,
  'u',
);

/** The post of the one who signs, alone on its line. */
const post =
  /^(?:PHÓ |QUYỀN |Q\.\s*)?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|HIỆU TRƯỞNG|CHI CỤC TRƯỞNG|CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|VIỆN TRƯỞNG|BÍ THƯ)\s*$/u;

/** Who made and who approves it, side by side, or "Người lập biểu" alone: no sentence goes on so. */
const signer =
  '(?:(?:phó )?(?:hiệu|tổ|khoa|đoàn|ban) ?trưởng|(?:thủ |phó )?trưởng|(?:phó )?(?:giám đốc|chủ tịch|bí thư|chủ nhiệm)|người|duyệt|xác nhận' +
  '|kế toán|thủ kho|thư ký|tm\\.|kt\\.|lãnh đạo|ban giám hiệu)(?!\\p{L})[^.;:|]{0,60}?';
const signers = new RegExp(
  `^(?:${signer}(?:\\s{4,}|\\t+|\\s\\|\\s)${signer}|người (?:lập|xây dựng|duyệt)(?: kế hoạch| biểu)?)\\s*$`,
  'iu',
);

/** Where the plan ends: at "Nơi nhận", or at the lines of the signature. */
export function beginsTail(text: string, { from, to }: Paragraph): boolean {
  const words = text.slice(from, Math.min(to, from + 60)).replace(/^[*\s]+/, '');
  return (
    /^nơi\s+nhận\s*:/iu.test(words) ||
    post.test(words) ||
    signers.test(text.slice(from, Math.min(to, from + 200)).split('\n')[0] ?? '') ||
    ((behalf.test(words) || makers.test(words)) && words === words.toUpperCase())
  );
}

/** Reads recipients and signature. */
export function readTail(text: string, paragraphs: readonly Paragraph[]): Tail {
  const recipients: Said[] = [];
  const lines: Said[] = [];
  let isListing = false;
  for (const paragraph of paragraphs) {
    const list = /^nơi\s+nhận\s*:\s*/iu.exec(text.slice(paragraph.from, paragraph.to));
    isListing ||= list !== null;
    const begin = paragraph.from + (list?.[0].length ?? 0);
    for (const line of linesOf(text, { from: begin, to: paragraph.to })) {
      const bullet = /^[-–+•]\s*/u.exec(text.slice(line.from, line.to));
      // "UBND tỉnh;" without a dash is a recipient too, where the list has begun.
      const isRecipient = bullet !== null || (isListing && isPlainRecipient(text.slice(line.from, line.to)));
      if (!isRecipient) {
        lines.push(said(text, line));
        isListing &&= line.from >= line.to;
      } else recipients.push(tidy(said(text, { from: line.from + (bullet?.[0].length ?? 0), to: line.to })));
    }
  }
  const signer = signerIn(lines.map(unmarked).filter(({ text: words }) => words !== ''));
  return { recipients: recipients.filter(({ text: words }) => words !== ''), ...(signer && { signer }) };
}

function isPlainRecipient(words: string): boolean {
  return /[;.,]\s*$/u.test(words) && words !== words.toUpperCase() && !behalf.test(words);
}

function tidy({ text, from, to }: Said): Said {
  const words = text.replace(/[\s;.,]+$/, '');
  return { text: words, from, to: to - (text.length - words.length) };
}

/** Without the stars of a text that marks what is bold. */
function unmarked({ text, from, to }: Said): Said {
  return { text: text.replaceAll('*', '').trim(), from, to };
}

function signerIn(lines: readonly Said[]): Signer | undefined {
  const start = lines.findIndex(
    ({ text }) => text === text.toUpperCase() && (behalf.test(text) || offices.test(text) || makers.test(text)),
  );
  const first = lines[start];
  if (first === undefined) return undefined;
  const titles = [first];
  for (const line of lines.slice(start + 1)) {
    if (line.text !== line.text.toUpperCase() || !/\p{Lu}/u.test(line.text)) break;
    titles.push(line);
  }
  // A name in capitals, below a post and not itself one: "THS. NGUYỄN VĂN A".
  const loud = titles.length > 1 && isLoudName(titles.at(-1)?.text ?? '') ? titles.pop() : undefined;
  const title = titles.at(-1) ?? first;
  const onBehalf = titles.slice(0, -1).map(({ text }) => text);
  const name = loud ?? lines.slice(start + titles.length).find(({ text }) => isName(text));
  return {
    from: first.from,
    to: (name ?? title).to,
    ...(onBehalf.length > 0 && { onBehalf: onBehalf.join(', ') }),
    title: title.text,
    ...(name !== undefined && { name: name.text }),
  };
}

/** Two to six words, each with a capital: "Nguyễn Văn A"; a rank may stand before. */
function isName(text: string): boolean {
  return /^(?:\p{L}{1,6}\.\s*)*\p{Lu}[\p{L}\p{M}’'-]*(?:\s+\p{Lu}[\p{L}\p{M}’'-]*){1,5}$/u.test(text);
}

function isLoudName(text: string): boolean {
  const words = text.replace(/^(?:\p{L}{1,6}\.\s*)+/u, '').split(' ');
  const two = lower(words.slice(0, 2).join(' '));
  const isPost =
    isHead(two) ||
    isListedHead(two) ||
    behalf.test(text) ||
    offices.test(text) ||
    makers.test(text) ||
    /(?:^|\s)(?:PHÓ|TRƯỞNG|ỦY|BAN|SỞ|PHÒNG|HỘI|TRỰC)(?:\s|$)/u.test(text);
  return !isPost && words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}+$/u.test(word));
}

function linesOf(text: string, { from, to }: Range): Range[] {
  const lines: Range[] = [];
  for (let at = from; at < to;) {
    const end = text.indexOf('\n', at);
    const stop = end < 0 || end > to ? to : end;
    const words = text.slice(at, stop);
    const lead = words.length - words.trimStart().length;
    // Two columns side by side are parted by many blanks.
    const gap = /\S(\s{4,})\S/u.exec(words);
    if (gap !== null) {
      const middle = at + gap.index + 1;
      lines.push(trimmed(text, { from: at, to: middle }), trimmed(text, { from: middle, to: stop }));
    } else if (words.trim() !== '') lines.push({ from: at + lead, to: at + words.trimEnd().length });
    at = stop + 1;
  }
  return lines;
}
