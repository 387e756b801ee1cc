import { made, partOf, type Making } from '@kehoach/core';
import { paragraph, rule, spacer, type ParagraphForm } from '../word/paragraph.js';
import { makingFile, type PageForm, type Section } from '../word/file.js';
import { makingTable, plainTable } from '../word/table.js';
import { lineText } from '../text/file-text.js';
import type { Annex, Block, BlockTable, OfficialPaper, Signer } from './paper.js';

/** In points: the body, tables within it, tables of an annex. */
const sizes = { body: 14, table: 12, annex: 12 } as const;
const portrait: PageForm = { isLandscape: false, top: 20, bottom: 20, left: 30, right: 20 };
const landscape: PageForm = { ...portrait, isLandscape: true };
/** Letterhead and foot, in millimetres: together what stands between the margins. */
const [headWidths, footWidths] = [
  [58, 102],
  [80, 80],
] as const;
/** A line of the body: both edges straight, its first line 1.27 cm in, six points below the one before. */
const body: ParagraphForm = { align: 'both', first: 12.7, before: 6, line: 1.05 };
const middle: ParagraphForm = { align: 'center' };

/**
 * An official paper as .docx.
 *
 * @see Nghị định 30/2020/NĐ-CP, Phụ lục I: sizes, margins and places of each part
 */
export function officialDocx(paper: OfficialPaper): Uint8Array<ArrayBuffer> {
  return made(makingDocx(paper));
}

/** The same in slices. */
export function* makingDocx(paper: OfficialPaper): Making<Uint8Array<ArrayBuffer>> {
  const { title, about = '', annexes, foot, on, body: blocks } = paper;
  const main = [letterhead(paper), ...(title === undefined ? [] : titleOf(title)), ...addressees(paper.to)];
  for (const [at, block] of blocks.entries())
    main.push(yield* partOf(makingBlock(block, at === blocks.length - 1), 0, 0.2));
  main.push(endOf(paper));
  const sections: Section[] = [{ body: main.join(''), page: portrait }];
  for (const [at, annex] of annexes.entries())
    sections.push(yield* partOf(makingAnnex(annex), 0.2 + at * 0.2, 0.4 + at * 0.2));
  const file = makingFile({
    title: title === undefined ? about : `${title.type} ${title.about}`,
    sections,
    foot: lineText(foot),
    on,
    size: sizes.body,
  });
  return yield* partOf(file, 0.6, 1);
}

/** The motto of the state. */
const motto: readonly string[] = [
  paragraph([{ text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 13, isBold: true }], middle),
  paragraph([{ text: 'Độc lập - Tự do - Hạnh phúc', size: 14, isBold: true }], middle),
];

function letterhead({ parent, issuer, number = '', about, placeAndDay }: OfficialPaper): string {
  const day = [{ text: lineText(placeAndDay), size: 14, isItalic: true }];
  if (issuer === undefined) return [...motto, rule(49, 49), paragraph(day, { align: 'right', before: 6 })].join('');
  const left = [
    ...(parent === undefined ? [] : [paragraph([{ text: lineText(parent).toUpperCase(), size: 13 }], middle)]),
    paragraph([{ text: issuer.toUpperCase(), size: 13, isBold: true }], middle),
    rule(18, 18),
  ];
  const under = [
    paragraph([{ text: lineText(number), size: 13 }], { ...middle, before: 6 }),
    ...(about === undefined ? [] : [paragraph([{ text: about, size: 12 }], { ...middle, before: 6 })]),
  ];
  // Number and day stand on one line, however long the names above them are.
  return plainTable(headWidths, [
    [left, [...motto, rule(20, 20)]],
    [under, [paragraph(day, { ...middle, before: 6 })]],
  ]);
}

function titleOf({ type, about }: NonNullable<OfficialPaper['title']>): readonly string[] {
  return [
    paragraph([{ text: type.toUpperCase(), isBold: true }], { ...middle, before: 18 }),
    paragraph([{ text: about, isBold: true }], { ...middle, left: 8, right: 8 }),
    rule(60, 60),
  ];
}

/** One on the line itself; several with dashes below. */
function addressees(to: readonly string[]): readonly string[] {
  const [only, ...more] = to;
  if (only === undefined) return [];
  if (more.length === 0) return [paragraph(`Kính gửi: ${lineText(only)}`, { ...middle, before: 12, after: 12 })];
  const lines = to.map((each, at) => {
    const isLast = at === to.length - 1;
    const form: ParagraphForm = { align: 'left', left: 48, before: 2, ...(isLast && { after: 12 }) };
    return paragraph(`- ${lineText(each)}${isLast ? '.' : ';'}`, form);
  });
  return [paragraph('Kính gửi:', { align: 'left', left: 32, before: 12 }), ...lines];
}

/** @param isLast stays with the names below it */
function* makingBlock(block: Block, isLast: boolean): Making<string> {
  const form = { ...body, ...(isLast && { staysWithNext: true }) };
  switch (block.kind) {
    case 'heading':
      return paragraph([{ text: block.text, isBold: block.level < 3 }], {
        ...body,
        align: 'left',
        heading: block.level,
        staysWithNext: true,
      });
    case 'text':
      return paragraph(lineText(block.text), form);
    case 'basis':
      return paragraph([{ text: lineText(block.text), isItalic: true }], form);
    case 'item':
      return paragraph(`- ${lineText(block.text)}`, form);
    case 'gap':
      return (
        paragraph([{ text: `(${block.asks})`, isItalic: true, size: 12 }], { ...body, staysWithNext: true }) +
        paragraph('', { before: 6, isDotted: true, first: 12.7 })
      );
    case 'table':
      break;
  }
  return yield* makingTableBlock(block, sizes.table);
}

function* makingTableBlock({ head, widths, centred, rows, note }: BlockTable, size: number): Making<string> {
  const below = note === undefined ? [] : [{ text: note, isItalic: true, size: 12 }];
  const table = yield* makingTable({ head, widths, centred, size, rows });
  return spacer(6) + table + paragraph(below, { align: 'both', before: 3 });
}

function endOf({ recipients, signer, countersigner }: OfficialPaper): string {
  const lines = recipients.map((each, at) =>
    paragraph([{ text: `- ${each}${at === recipients.length - 1 ? '.' : ';'}`, size: 11 }], { align: 'left' }),
  );
  const sent = [
    paragraph([{ text: 'Nơi nhận:', size: 12, isBold: true, isItalic: true }], { align: 'left' }),
    ...lines,
  ];
  const left = countersigner === undefined ? sent : signature(countersigner);
  const below = countersigner === undefined ? spacer(1) : sent.join('');
  return (
    paragraph('', { before: 6, staysWithNext: true }) + plainTable(footWidths, [[left, signature(signer)]]) + below
  );
}

function signature({ right, post, name = '' }: Signer): readonly string[] {
  return [
    ...[right, post].flatMap((said) =>
      said === undefined ? [] : [paragraph([{ text: lineText(said).toUpperCase(), isBold: true }], middle)],
    ),
    // Where it is signed.
    ...Array.from({ length: 4 }, () => paragraph('', middle)),
    paragraph([{ text: name, isBold: true }], middle),
  ];
}

function* makingAnnex({ name, title, belongs, table }: Annex): Making<Section> {
  const head = [
    paragraph([{ text: name, isBold: true }], { ...middle, heading: 1 }),
    paragraph([{ text: title.toUpperCase(), isBold: true }], middle),
    paragraph([{ text: lineText(belongs), isItalic: true }], { ...middle, after: 6 }),
  ];
  return { body: head.join('') + (yield* makingTableBlock(table, sizes.annex)), page: landscape };
}
