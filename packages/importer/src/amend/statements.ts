import type { Block, Paragraph, Row } from '../outline/block.js';
import { markerOf, type Marker } from '../outline/marker.js';
import type { Range } from '../words/range.js';

/** A paragraph of an amending paper with what stands under it. */
export interface Statement extends Range {
  /** Its words, without its mark. */
  readonly words: Range;
  readonly marker: Marker | undefined;
  readonly below: Statement[];
  /** Words that it gives between quotation marks in paragraphs of their own: what the plan says from now on. */
  readonly quoted: Paragraph[];
  readonly rows: Row[];
}

/** What a paper says, in order: rows stand under the paragraph above them, or first. */
export interface Statements {
  readonly all: readonly Statement[];
  readonly rows: readonly Row[];
}

interface Open {
  readonly statement: Statement;
  /** Another of the same rank, or a higher one, closes it. */
  rank: number;
}

/** An item without a mark stands below all numbers, and above bullets. */
const unmarkedRank = 6.9;

/** Puts the paragraphs of a paper under those that lead to them. */
export function statementsOf(text: string, blocks: readonly Block[]): Statements {
  const all: Statement[] = [];
  const rows: Row[] = [];
  let open: Open[] = [];
  for (const block of unquoted(text, blocks)) {
    const last = open.at(-1)?.statement;
    if (block.kind === 'row') (last?.rows ?? rows).push(block);
    else if (block.kind === 'quoted') last?.quoted.push({ kind: 'paragraph', from: block.from, to: block.to });
    else {
      const statement = statementOf(text, block);
      open = above(text, open, statement);
      (open.at(-1)?.statement.below ?? all).push(statement);
      open.push({ statement, rank: statement.marker?.rank ?? unmarkedRank });
    }
  }
  return { all, rows };
}

function statementOf(text: string, { from, to }: Range): Statement {
  const words = text.slice(from, Math.min(to, from + 80));
  // "Mục I.3: …" names a part of the plan, and is none of the paper.
  const marker = /^(?:mục|nhiệm vụ|nội dung|hoạt động|công việc)\s/iu.test(words) ? undefined : markerOf(words);
  return { from, to, words: { from: from + (marker?.end ?? 0), to }, marker, below: [], quoted: [], rows: [] };
}

/** What of the open statements a new one stands under. */
function above(text: string, open: readonly Open[], { marker }: Statement): Open[] {
  const rest = [...open];
  if (marker === undefined) {
    while (rest.length > 0 && !takesUnmarked(text, rest.at(-1) as Open)) rest.pop();
    return rest;
  }
  const last = rest.at(-1);
  // "Sở điều chỉnh như sau:" leads to the numbers that follow it.
  if (last?.statement.marker === undefined && last !== undefined && leadsOn(text, last.statement))
    last.rank = Math.min(last.rank, marker.rank - 0.05);
  while ((rest.at(-1)?.rank ?? -1) >= marker.rank) rest.pop();
  return rest;
}

/** A paragraph belongs to the line that leads to it, unless numbers follow that; else to a part of the paper. */
function takesUnmarked(text: string, { statement }: Open): boolean {
  const { marker, below } = statement;
  if (leadsOn(text, statement) && below.every((each) => each.marker === undefined)) return true;
  return marker !== undefined && marker.rank < 2 && !leadsOn(text, statement);
}

/** It ends with a colon. */
export function leadsOn(text: string, { to }: Range): boolean {
  return /:\s*$/.test(text.slice(Math.max(0, to - 4), to));
}

interface Quoted extends Range {
  readonly kind: 'quoted';
}

/** More paragraphs are no quotation: its end was forgotten. */
const longestQuotation = 60;

/** Parts from the rest what stands between quotation marks and reaches the end of its paragraph, or over several. */
function unquoted(text: string, blocks: readonly Block[]): (Block | Quoted)[] {
  const parts: (Block | Quoted)[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    const start = block.kind === 'row' ? -1 : openingIn(text, block);
    const end = start < 0 ? -1 : closingOf(text, blocks, at);
    if (end < 0) parts.push(block);
    else {
      const head = text.slice(block.from, start).trimEnd();
      if (/\p{L}/u.test(head)) parts.push({ kind: 'paragraph', from: block.from, to: block.from + head.length });
      parts.push({ kind: 'quoted', from: start + 1, to: end === at ? innerEnd(text, block) : block.to });
      for (const more of blocks.slice(at + 1, end + 1))
        parts.push({ kind: 'quoted', from: more.from, to: more === blocks[end] ? innerEnd(text, more) : more.to });
      at = end;
    }
  }
  return parts;
}

/** Where a quotation opens that the paragraph does not close, or that is all of it. */
function openingIn(text: string, { from, to }: Range): number {
  const words = text.slice(from, to);
  const open = words.lastIndexOf('“');
  if (open >= 0 && !words.includes('”', open)) return from + open;
  return /^[“"][^”"]*[”"][.;,]*$/u.test(words) ? from : -1;
}

function closingOf(text: string, blocks: readonly Block[], first: number): number {
  const last = Math.min(blocks.length, first + longestQuotation);
  for (let at = first; at < last; at += 1) {
    const { from, to } = blocks[at] as Block;
    if (/[”"][.;,/]*$/u.test(text.slice(Math.max(from, to - 5), to))) return at;
  }
  return -1;
}

/** Without the closing mark and what follows it. */
function innerEnd(text: string, { from, to }: Range): number {
  return from + text.slice(from, to).replace(/[”"][.;,/]*$/u, '').length;
}
