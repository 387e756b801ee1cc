import { fileNameOf } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import { giveBlob } from '../plan/give-file.js';
import type { ReadyView } from '../plan/plan-context.js';
import { exportWords } from './export.messages.js';
import { endingOf, paperOf, type Choice, type PaperName } from './papers.js';

/** What came of the last paper that was asked for. */
export interface Said {
  readonly kind: 'making' | 'made' | 'stopped' | 'failed';
  readonly text: string;
}

/** A paper that is being made. */
export class PaperWork {
  readonly name: PaperName;
  readonly #stopping = new AbortController();
  readonly #onShare: () => void;
  #share = 0;

  /** @param onShare hears whenever more of it is done */
  constructor(name: PaperName, onShare: () => void) {
    this.name = name;
    this.#onShare = onShare;
  }

  /** How much of it is done, 0 to 1, in hundredths. */
  get share(): number {
    return this.#share;
  }

  /** No file is given away any more. */
  stop(): void {
    this.#stopping.abort();
  }

  /** Makes the paper and gives its file away, and says what came of it. */
  async run(view: ReadyView, choice: Choice, language: Language): Promise<Said> {
    const words = exportWords[language];
    const { name } = this;
    const { signal } = this.#stopping;
    const failed: Said = { kind: 'failed', text: words.failed(words.papers[name][0]) };
    const onShare = (share: number): void => {
      const hundredths = Math.floor(share * 100) / 100;
      if (hundredths === this.#share) return;
      this.#share = hundredths;
      this.#onShare();
    };
    try {
      const paper = await paperOf(name, view, choice, { language, signal, onShare });
      if (signal.aborted) return { kind: 'stopped', text: words.stopped };
      if (paper === undefined) return { ...failed, text: words.nothing[name] ?? failed.text };
      const naming = { what: words.files[name], unitId: choice.unitId, ending: endingOf(name), on: view.today };
      const file = fileNameOf(view.plan, naming);
      giveBlob(paper, file);
      return { kind: 'made', text: words.made(file) };
    } catch {
      return signal.aborted ? { kind: 'stopped', text: words.stopped } : failed;
    }
  }
}
