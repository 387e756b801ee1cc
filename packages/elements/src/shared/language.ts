import { numberText, type Language, type Words } from '@kehoach/words';
import { english } from './english.js';
import { tagOf } from './prefix.js';

/** The language in which an element speaks: the one around it, or Vietnamese while the words of that are not there. */
export function languageOf(element: Element): Language {
  return languageAround(element) === 'en' && english() === 'here' ? 'en' : 'vi';
}

/** How it stands with the words of the language around an element. */
export function wordsFor(element: Element): ReturnType<typeof english> {
  return languageAround(element) === 'en' ? english() : 'here';
}

/**
 * The language that the browser gives the element: the nearest `lang`, `EN` and `en-GB` too, also of the page around
 * a shadow root; without any, what the page was sent with. Vietnamese unless that is English.
 *
 * `matches(':lang(en)')` alone would say it, but does not look out of a shadow root in every browser.
 */
export function languageAround(element: Element): Language {
  for (let around: Element | undefined = element; around !== undefined; around = hostOf(around)) {
    const lang = around.closest('[lang]')?.getAttribute('lang');
    if (typeof lang === 'string') return /^en(-|$)/i.test(lang) ? 'en' : 'vi';
  }
  return element.matches(':lang(en)') ? 'en' : 'vi';
}

function hostOf(element: Element): Element | undefined {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** A sentence, in the language that the page has when it is shown. */
export type Sentence = (language: Language) => string;

/** The words of all elements, those that are needed while others are on their way. */
export const sharedWords: Words<{
  readonly loading: string;
  readonly empty: string;
  readonly retry: string;
  readonly showUpTo: (count: number) => string;
  readonly noSource: () => string;
  readonly unread: string;
  readonly readLog: string;
}> = {
  vi: {
    loading: 'Đang tải kế hoạch…',
    empty: 'Kế hoạch chưa giao nhiệm vụ nào.',
    retry: 'Thử lại',
    showUpTo: (count) => `Xem ${count} mục đầu`,
    noSource: () => `Trang chưa chỉ ra kế hoạch nào (${tagOf('plan')} hoặc src).`,
    unread: 'Số liệu chưa được kiểm tra.',
    readLog: 'Kiểm tra',
  },
  en: {
    loading: 'Loading the plan…',
    empty: 'The plan orders no task yet.',
    retry: 'Try again',
    showUpTo: (count) => `Show the first ${numberText(count, 'en')} ${count === 1 ? 'entry' : 'entries'}`,
    noSource: () => `The page names no plan (${tagOf('plan')} or src).`,
    unread: 'The figures are not checked.',
    readLog: 'Check',
  },
};
