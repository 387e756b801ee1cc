import { printable } from './printable.js';

/** Where a command writes to, and how wide that is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Letters a line. */
  readonly columns: number;
}

/** The way on which all output goes: whole lines, in which no sign is obeyed. */
export interface Screen {
  readonly out: (...lines: readonly string[]) => void;
  readonly err: (...lines: readonly string[]) => void;
  /** Letters a line. */
  readonly columns: number;
}

/** A screen on a terminal. What a line holds, a title or a file's name, can neither end it nor command the terminal. */
export function screenOn({ out, err, columns }: Terminal): Screen {
  const written = (lines: readonly string[]): string => lines.map((line) => `${printable(line)}\n`).join('');
  return { out: (...lines) => out(written(lines)), err: (...lines) => err(written(lines)), columns };
}
