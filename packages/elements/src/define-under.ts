import type { ElementName } from './shared/names.js';
import { usePrefix, usualPrefix } from './shared/prefix.js';

/** Which elements, under which prefix. */
export interface Defining {
  /** Lower-case letters, digits and hyphens, a letter first: `stp` for `<stp-plan>`. */
  readonly prefix?: string;
  /** What elements are called behind the prefix; all that `define.js` registers unless given. */
  readonly elements?: readonly Definable[];
}

/** Elements that a page asks for by name; it imports `import/define.js` itself, which needs `@kehoach/importer`. */
export type Definable = Exclude<ElementName, 'desk-views' | 'import' | 'paper'>;

const modules: Readonly<Record<Definable, () => Promise<unknown>>> = {
  agenda: () => import('./agenda/define.js'),
  'as-of': () => import('./as-of/define.js'),
  awards: () => import('./awards/define.js'),
  desk: () => import('./desk/define.js'),
  export: () => import('./export/define.js'),
  history: () => import('./history/define.js'),
  plan: () => import('./plan/define.js'),
  plans: () => import('./plans/define.js'),
  progress: () => import('./progress/define.js'),
  record: () => import('./record/define.js'),
  summary: () => import('./summary/define.js'),
  task: () => import('./task/define.js'),
  tasks: () => import('./tasks/define.js'),
  timeline: () => import('./timeline/define.js'),
};

/**
 * Registers elements under another prefix than `kh`. It is said before any `define.js` has run: a class is registered
 * once, so that all elements of these modules have one prefix; whatever is imported later has it too.
 *
 * @returns kept once all are registered
 * @throws TypeError where it is no prefix
 * @throws Error where an element is registered under another one
 */
export async function define({ prefix = usualPrefix, elements }: Defining = {}): Promise<void> {
  usePrefix(prefix);
  if (elements === undefined) await import('./define.js');
  else await Promise.all(elements.map((name) => modules[name]()));
}
