import { fileText } from '../text/file-text.js';
import { twips, xmlText } from './xml.js';

/** Letters of one kind. */
export interface Run {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** In points; the paper's own unless given. */
  readonly size?: number;
}

/** How a paragraph is set; lengths in millimetres, spaces in points. */
export interface ParagraphForm {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly left?: number;
  readonly right?: number;
  readonly first?: number;
  readonly before?: number;
  readonly after?: number;
  /** In lines; exactly one unless given. */
  readonly line?: number;
  /** A level of the outline, 1 to 3. */
  readonly heading?: 1 | 2 | 3;
  readonly staysWithNext?: boolean;
  /** A new page begins with it. */
  readonly startsPage?: boolean;
  /** A line of dots up to the right margin, for what is written by hand. */
  readonly isDotted?: boolean;
}

/** A paragraph of the document. */
export function paragraph(runs: readonly Run[] | string, form: ParagraphForm = {}): string {
  const all = typeof runs === 'string' ? [{ text: runs }] : runs;
  const dots = form.isDotted === true ? '<w:r><w:tab/></w:r>' : '';
  return `<w:p>${formOf(form)}${all.map(runText).join('')}${dots}</w:p>`;
}

/** A line drawn below what stands above it, from `left` to `right` millimetres away from the edges. */
export function rule(left: number, right: number): string {
  const border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>';
  const space = '<w:spacing w:before="50" w:after="0" w:line="60" w:lineRule="exact"/>';
  return `<w:p><w:pPr>${border}${space}<w:ind w:left="${twips(left)}" w:right="${twips(right)}"/></w:pPr></w:p>`;
}

/** A space of so many points that stays with what follows it. */
export function spacer(points: number): string {
  const space = `<w:spacing w:before="0" w:after="0" w:line="${points * 20}" w:lineRule="exact"/>`;
  return `<w:p><w:pPr><w:keepNext/>${space}</w:pPr></w:p>`;
}

/** The number of the page. */
export function pageNumber(size: number): string {
  const field = (type: string): string => `<w:r>${runForm({ size })}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const asked = `<w:r>${runForm({ size })}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>`;
  return `<w:p>${formOf({ align: 'center' })}${field('begin')}${asked}${field('separate')}<w:r>${runForm({ size })}<w:t>2</w:t></w:r>${field('end')}</w:p>`;
}

// Word takes the parts of a form in this order alone.
function formOf(form: ParagraphForm): string {
  const { align, left = 0, right = 0, first = 0, before = 0, after = 0, line = 1, heading } = form;
  const isIndented = left > 0 || right > 0 || first > 0;
  return [
    '<w:pPr>',
    heading === undefined ? '' : `<w:pStyle w:val="Heading${heading}"/>`,
    form.staysWithNext === true ? '<w:keepNext/>' : '',
    form.startsPage === true ? '<w:pageBreakBefore/>' : '',
    form.isDotted === true ? `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${twips(160)}"/></w:tabs>` : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="${Math.round(line * 240)}" w:lineRule="auto"/>`,
    isIndented ? `<w:ind w:left="${twips(left)}" w:right="${twips(right)}" w:firstLine="${twips(first)}"/>` : '',
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    '</w:pPr>',
  ].join('');
}

function runText(run: Run): string {
  const lines = fileText(run.text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:r>${runForm(run)}${lines.join('<w:br/>')}</w:r>`;
}

function runForm({ isBold, isItalic, size }: Omit<Run, 'text'>): string {
  const form = [
    isBold === true ? '<w:b/><w:bCs/>' : '',
    isItalic === true ? '<w:i/><w:iCs/>' : '',
    size === undefined ? '' : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
  ].join('');
  return form === '' ? '' : `<w:rPr>${form}</w:rPr>`;
}
