/** JSON with the line on which each part of it stands. */
export interface JsonLines {
  readonly value: unknown;
  /** The line, from 1, on which the part at this path begins; that of the nearest part above it where there is none. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Text that is no JSON, or names one thing twice. */
export class JsonFault extends Error {
  override readonly name = 'JsonFault';
  readonly code: 'not-json' | 'twice';
  /** From 1. */
  readonly line: number;
  /** What is named twice. */
  readonly key: string;

  constructor(code: 'not-json' | 'twice', line: number, key = '') {
    super(`${code} on line ${line}`);
    this.code = code;
    this.line = line;
    this.key = key;
  }
}

const token = /\s*([{}[\],:]|"(?:[^"\\\n]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/y;
/** Deeper than any file that a person writes. */
const deepest = 100;

/**
 * Reads JSON that a person wrote, and remembers where what stands.
 *
 * @throws JsonFault
 */
export function readJsonLines(text: string): JsonLines {
  const reader = new Reader(text.replace(/^\uFEFF/, ''));
  const value = reader.whole();
  return {
    value,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const line = reader.lines.get(keyOf(path.slice(0, length)));
        if (line !== undefined) return line;
      }
      return reader.lines.get('[]') ?? 1;
    },
  };
}

function keyOf(path: readonly PropertyKey[]): string {
  return JSON.stringify(path.map(String));
}

class Reader {
  readonly lines = new Map<string, number>();
  readonly #text: string;
  /** Where the next sign is looked for, and where the last one began. */
  #at = 0;
  #begin = 0;
  /** Up to where lines were counted, and which one begins there. */
  #counted = { line: 1, to: 0 };

  constructor(text: string) {
    this.#text = text;
  }

  whole(): unknown {
    const value = this.#value(this.#next(), []);
    if (this.#text.slice(this.#at).trim() !== '') throw this.#fault();
    return value;
  }

  #next(): string {
    token.lastIndex = this.#at;
    const [all, sign] = token.exec(this.#text) ?? [];
    if (all === undefined || sign === undefined) throw this.#fault();
    this.#at += all.length;
    this.#begin = this.#at - sign.length;
    return sign;
  }

  #value(sign: string, path: readonly PropertyKey[]): unknown {
    this.lines.set(keyOf(path), this.#line(this.#begin));
    if (path.length > deepest) throw this.#fault();
    if (sign === '{') return this.#object(path);
    if (sign === '[') return this.#list(path);
    return this.#scalar(sign);
  }

  #scalar(sign: string): unknown {
    try {
      return JSON.parse(sign) as unknown;
    } catch {
      throw new JsonFault('not-json', this.#line(this.#begin));
    }
  }

  #object(path: readonly PropertyKey[]): object {
    const found = new Map<string, unknown>();
    let sign = this.#next();
    while (sign !== '}') {
      const key = sign.startsWith('"') ? (this.#scalar(sign) as string) : '';
      if (!sign.startsWith('"')) throw new JsonFault('not-json', this.#line(this.#begin));
      if (found.has(key)) throw new JsonFault('twice', this.#line(this.#begin), key);
      this.#expect(':');
      found.set(key, this.#value(this.#next(), [...path, key]));
      sign = this.#behind('}');
    }
    return Object.fromEntries(found);
  }

  #list(path: readonly PropertyKey[]): unknown[] {
    const found: unknown[] = [];
    let sign = this.#next();
    while (sign !== ']') {
      found.push(this.#value(sign, [...path, found.length]));
      sign = this.#behind(']');
    }
    return found;
  }

  /** What follows a part: the end, or a comma and the next part. */
  #behind(end: string): string {
    const sign = this.#next();
    if (sign === end) return end;
    if (sign !== ',') throw new JsonFault('not-json', this.#line(this.#begin));
    const next = this.#next();
    if (next === end) throw new JsonFault('not-json', this.#line(this.#begin));
    return next;
  }

  #expect(wanted: string): void {
    if (this.#next() !== wanted) throw new JsonFault('not-json', this.#line(this.#begin));
  }

  #fault(): JsonFault {
    const rest = /\s*/y;
    rest.lastIndex = this.#at;
    return new JsonFault('not-json', this.#line(this.#at + (rest.exec(this.#text)?.[0].length ?? 0)));
  }

  /** Goes on from where it was asked last: places are asked for as they are read. */
  #line(at: number): number {
    if (at < this.#counted.to) this.#counted = { line: 1, to: 0 };
    let { line, to } = this.#counted;
    for (let next = this.#text.indexOf('\n', to); next !== -1 && next < at; next = this.#text.indexOf('\n', to)) {
      line += 1;
      to = next + 1;
    }
    this.#counted = { line, to };
    return line;
  }
}
