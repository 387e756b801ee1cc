/** What a person does to the place for a document, and what comes of it. */
export interface FileTaker {
  /** A file is held over the place. */
  readonly onOver: (isOver: boolean) => void;
  readonly onRead: (bytes: Uint8Array, name: string) => void;
  readonly onUnreadable: () => void;
}

/** Takes the file that a person chooses, or drops on the page. */
export class GivenFile {
  readonly #taker: FileTaker;

  constructor(taker: FileTaker) {
    this.#taker = taker;
  }

  chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    void this.#take(input.files?.[0]);
    // The same file may be chosen again.
    input.value = '';
  }

  heldOver(event: DragEvent): void {
    event.preventDefault();
    this.#taker.onOver(true);
  }

  dropped(event: DragEvent): void {
    event.preventDefault();
    this.#taker.onOver(false);
    void this.#take(event.dataTransfer?.files[0]);
  }

  async #take(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes === undefined) this.#taker.onUnreadable();
    else this.#taker.onRead(new Uint8Array(bytes), file.name);
  }
}

/** A text that begins as a log of entries does. */
export function logIn(input: Uint8Array | string): string | undefined {
  const text = typeof input === 'string' ? input : new TextDecoder().decode(input.subarray(0, 1000));
  if (!text.trimStart().startsWith('{"')) return undefined;
  return typeof input === 'string' ? input : new TextDecoder().decode(input);
}
