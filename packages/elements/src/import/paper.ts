import type { Draft, Range } from '@kehoach/importer';
import { html, nothing, type TemplateResult } from 'lit';
import { words } from './import.messages.js';
import type { Review } from './review-of.js';

/** What a stretch of the document was read as. */
type Kind = 'task' | 'unit' | 'time';

interface Span extends Range {
  readonly kind: Kind;
}

const spansByDraft = new WeakMap<Draft, readonly Span[]>();

/** The document as a paper: only what was read is coloured, by what it was read as; what was not is framed. */
export function documentPane(review: Review): TemplateResult {
  const { draft, language, place } = review;
  const spans = spansOf(draft);
  const unread = new Set(review.unread.map(({ place: { from } }) => from));
  let next = 0;
  return html`${draft.pieces.map(({ role, text, from, to }, at) => {
    const [start, shown] = shownPart(text);
    while ((spans[next]?.to ?? Infinity) <= from) next += 1;
    const here: Range[] = [];
    for (let each = next; (spans[each]?.from ?? Infinity) < to; each += 1) here.push(spans[each] as Span);
    const line = { from: from + start, to: from + start + shown.length };
    const isRow = / \| /.test(shown);
    return html`<div
      class=${isRow ? 'piece cells' : 'piece'}
      role="option"
      id=${`p${at}`}
      data-role=${role}
      data-from=${from}
      ?data-unread=${unread.has(line.from)}
      aria-selected=${place !== undefined && place.from < to && place.to > from ? 'true' : 'false'}
      @click=${() => review.onPiece(from)}
    ><span class="hidden">${words[language].roles[role]}</span><span>${
      isRow
        ? cellsOf(draft.document, line).map((cell) => html`<span>${coloured(draft.document, cell, here, place)}</span>`)
        : coloured(draft.document, line, here, place)
    }</span></div>`;
  })}`;
}

/** What the colours of the paper mean. */
export function legend({ language }: Review): TemplateResult {
  const { kinds } = words[language];
  return html`<p class="legend no-print">
    ${(['task', 'unit', 'time', 'unread'] as const).map((kind) => html`<span><i data-kind=${kind}></i>${kinds[kind]}</span>`)}
  </p>`;
}

/** The stretches that were read, in the order of the document; none reaches into another. */
function spansOf(draft: Draft): readonly Span[] {
  const known = spansByDraft.get(draft);
  if (known !== undefined) return known;
  const read = draft.tasks.flatMap(({ title, place, places }): (Span | undefined)[] => {
    const from = draft.document.indexOf(title, place.from);
    const { lead, coordinating, period } = places;
    return [
      from < 0 || from >= place.to ? undefined : { kind: 'task', from, to: from + title.length },
      lead && { kind: 'unit', ...lead },
      coordinating && { kind: 'unit', ...coordinating },
      period && { kind: 'time', ...period },
    ];
  });
  const spans = apart(read.filter((span) => span !== undefined));
  spansByDraft.set(draft, spans);
  return spans;
}

/** Units and times stand within the words of a task: there they win. */
function apart(spans: readonly Span[]): readonly Span[] {
  const inner = spans.filter(({ kind }) => kind !== 'task').toSorted((one, other) => one.from - other.from);
  const rest = spans.filter(({ kind }) => kind === 'task');
  const cut = rest.flatMap((task) => {
    const parts: Span[] = [];
    let { from } = task;
    for (const span of inner) {
      if (span.to <= from || span.from >= task.to) continue;
      if (span.from > from) parts.push({ kind: 'task', from, to: span.from });
      from = span.to;
    }
    if (from < task.to) parts.push({ kind: 'task', from, to: task.to });
    return parts;
  });
  let end = 0;
  return [...inner, ...cut]
    .toSorted((one, other) => one.from - other.from)
    .filter((span) => {
      const isFree = span.from >= end;
      if (isFree) end = span.to;
      return isFree;
    });
}

/** The words of a stretch: what was read coloured, what is chosen marked. */
function coloured(text: string, line: Range, spans: readonly Range[], place: Range | undefined): unknown {
  const parts: unknown[] = [];
  let { from } = line;
  const plain = (to: number): void => {
    if (to > from) parts.push(marked(text.slice(from, to), from, place));
    from = Math.max(from, to);
  };
  for (const span of spans as readonly Span[]) {
    if (span.to <= from || span.from >= line.to) continue;
    plain(span.from);
    const to = Math.min(span.to, line.to);
    parts.push(html`<span data-kind=${span.kind}>${marked(text.slice(from, to), from, place)}</span>`);
    from = to;
  }
  plain(line.to);
  return parts;
}

/** The cells of a row of a table. */
function cellsOf(text: string, { from, to }: Range): Range[] {
  const cells: Range[] = [];
  let start = from;
  for (const part of text.slice(from, to).split(/ \| /)) {
    cells.push({ from: start, to: start + part.length });
    start += part.length + 3;
  }
  return cells;
}

/** A piece without the blanks around it and the bar of the cell that it closes, and where it then begins. */
function shownPart(text: string): readonly [start: number, shown: string] {
  const shown = text
    .trimEnd()
    .replace(/(?:[ \t]*\|)+$/, '')
    .trimStart();
  return [text.length - text.trimStart().length, shown];
}

function marked(text: string, from: number, place: Range | undefined): unknown {
  if (place === undefined || place.to <= from || place.from >= from + text.length) return text;
  const [start, end] = [Math.max(0, place.from - from), Math.min(text.length, place.to - from)];
  return [
    start > 0 ? text.slice(0, start) : nothing,
    html`<mark>${text.slice(start, end)}</mark>`,
    end < text.length ? text.slice(end) : nothing,
  ];
}
