interface Decoder {
  decode(bytes: Uint8Array, options: { readonly stream: true }): string;
}
const platform = globalThis as unknown as { readonly TextDecoder: new () => Decoder };

/**
 * Server-sent events out of bytes that may be cut anywhere. Comments (the beats), ids and names are passed over, and
 * so is an event that was not ended.
 *
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export class EventParser {
  readonly #decoder = new platform.TextDecoder();
  #line = '';
  #data: string[] = [];
  #isAfterReturn = false;

  /** @returns the data of the events that these bytes end */
  push(bytes: Uint8Array): readonly string[] {
    const text = this.#decoder.decode(bytes, { stream: true });
    if (text === '') return [];
    // A line that ends with CR is ended at once; should LF follow, it belongs to it.
    const news = this.#isAfterReturn && text.startsWith('\n') ? text.slice(1) : text;
    this.#isAfterReturn = text.endsWith('\r');
    const [first = '', ...more] = news.split(/\r\n|\r|\n/);
    this.#line += first;
    const ended: string[] = [];
    for (const next of more) {
      this.#end(this.#line, ended);
      this.#line = next;
    }
    return ended;
  }

  #end(line: string, ended: string[]): void {
    if (line === '') {
      if (this.#data.length > 0) ended.push(this.#data.join('\n'));
      this.#data = [];
    } else if (line === 'data') this.#data.push('');
    else if (line.startsWith('data:')) this.#data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
  }
}
