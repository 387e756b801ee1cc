// Lines for the head of a page: what its file for a script tag asks for by itself is on its way from the beginning.
// The further files bear the number of the build, so that the lines are another's with each release.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const check = 'kehoach-check.js';

/** What each file asks for by itself: on every page that shows a plan, and beside that on some. */
export const askedBy = {
  'kehoach-timeline.js': { shows: [check], english: ['kehoach-timeline-english.js'] },
  'kehoach-show.js': {
    shows: [check],
    awards: ['kehoach-show-awards.js'],
    english: ['kehoach-show-english.js'],
  },
  'kehoach.js': {
    shows: [check],
    awards: ['kehoach-awards.js'],
    records: ['kehoach-record.js', 'kehoach-calendar.js'],
    english: ['kehoach-english.js'],
  },
  'kehoach-desk.js': {
    shows: [
      'kehoach-desk-parts.js',
      'kehoach-desk-shared.js',
      'kehoach-desk-shared2.js',
      'kehoach-desk-shared3.js',
      check,
    ],
    records: ['kehoach-desk-record.js'],
    english: ['kehoach-desk-english.js'],
  },
  'kehoach-plans.js': { shows: [check], english: ['kehoach-plans-english.js'] },
};

/** On which pages the lines stand. */
export const pages = {
  shows: 'on every page',
  awards: 'with kh-awards too',
  records: 'where somebody records too',
  english: 'in English too',
};

/** The lines of a file, by the page on which they stand. */
export function preloadLines(file, build) {
  const further = (name) =>
    `<link rel="modulepreload" href="${name}?${build}"${name === check ? ' fetchpriority="low"' : ''}>`;
  return Object.entries(askedBy[file]).map(([page, names]) => ({
    page,
    lines: [...(page === 'shows' ? ofPage(file) : []), ...names.map(further)],
  }));
}

/** The number that all files of the last build bear. */
export async function lastBuild() {
  const text = await readFile(new URL(`../../packages/portal/dist/${check}`, import.meta.url), 'utf8');
  const [, build] = /^\uFEFF?export const build="(\w+)"/.exec(text) ?? [];
  if (build === undefined) throw new Error(`${check} bears no number of a build`);
  return build;
}

/** All lines of all files, to be read. */
export function preloadText(build) {
  return Object.keys(askedBy)
    .flatMap((file) =>
      preloadLines(file, build).map(({ page, lines }) => `${file}, ${pages[page]}:\n${lines.join('\n')}`),
    )
    .join('\n\n');
}

/** What `fetch` asks for with the credentials of this host alone is preloaded as `crossorigin`. */
function ofPage(file) {
  return [
    `<link rel="preload" href="${file}" as="script">`,
    '<link rel="preload" href="my-plan.ndjson" as="fetch" crossorigin>',
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(`\nFor the head of a page:\n\n${preloadText(await lastBuild())}`);
