// The frame of every page: contents that fold where there is little room, and a search through an index that was made
// with the pages. Nothing is asked of a server but files beside this one.
const words = {
  vi: { none: 'Không tìm thấy. Hãy thử từ khác.', failed: 'Không tải được mục lục tìm kiếm.' },
  en: { none: 'Nothing found. Try another word.', failed: 'The search index could not be loaded.' },
}[document.documentElement.lang];

const contents = document.querySelector('.contents details');
const isNarrow = matchMedia('(max-width: 900px)');
const foldContents = () => (contents.open = !isNarrow.matches);
isNarrow.addEventListener('change', foldContents);
foldContents();

const form = document.querySelector('.search');
const field = form.querySelector('input');
const found = form.querySelector('.found');
const { root } = form.dataset;
let index;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
field.addEventListener('focus', () => void readIndex().catch(() => undefined));
field.addEventListener('input', () => void show());
form.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || found.hidden) return;
  event.preventDefault();
  const stops = [field, ...found.querySelectorAll('a')];
  stops[Math.max(0, Math.min(stops.length - 1, stops.indexOf(document.activeElement) + step))].focus();
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (relatedTarget !== null && !form.contains(relatedTarget)) close();
});
document.addEventListener('pointerdown', ({ target }) => {
  if (!form.contains(target)) close();
});

function close() {
  found.hidden = true;
}

function readIndex() {
  index ??= fetch(`${root}search.json`)
    .then((answer) => answer.json())
    .then((parts) =>
      parts.map(([at, title, heading, text, lang]) => ({
        at,
        title,
        heading,
        text,
        lang,
        ...folded(title, heading, text),
      })),
    );
  index.catch(() => (index = undefined));
  return index;
}

function folded(title, heading, text) {
  return { inTitle: fold(title), inHeading: fold(heading), inText: fold(text) };
}

/** “Tiến độ” is found by “tien do”. */
function fold(text) {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}

async function show() {
  const asked = fold(field.value)
    .split(/\s+/)
    .filter((word) => word.length > 1);
  if (asked.length === 0) return close();
  let parts;
  try {
    parts = await readIndex();
  } catch {
    found.replaceChildren(said(words.failed));
    found.hidden = false;
    return;
  }
  const hits = parts
    .map((part) => ({ part, score: scoreOf(part, asked) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .slice(0, 12);
  found.replaceChildren(...(hits.length === 0 ? [said(words.none)] : hits.map(({ part }) => linkTo(part, asked))));
  found.hidden = false;
}

/** Every word must be there; what stands in a title counts most, and a page in the reader's language before others. */
function scoreOf({ inTitle, inHeading, inText, lang }, asked) {
  let score = lang === document.documentElement.lang ? 1 : 0.6;
  for (const word of asked) {
    const here =
      (inTitle.includes(word) ? 6 : 0) + (inHeading.includes(word) ? 4 : 0) + (inText.includes(word) ? 1 : 0);
    if (here === 0) return 0;
    score *= here;
  }
  return score;
}

function linkTo({ at, title, heading, text, inText, lang }, asked) {
  const link = document.createElement('a');
  link.href = `${root}${at}`;
  link.lang = lang;
  const first = inText.length === text.length ? Math.max(0, inText.indexOf(asked[0]) - 40) : 0;
  const about = document.createElement('span');
  about.textContent = `${first > 0 ? '… ' : ''}${text.slice(first, first + 110)}`;
  const name = document.createElement('b');
  name.textContent = heading === title ? title : `${title}: ${heading}`;
  link.append(name, about);
  link.addEventListener('click', close);
  return link;
}

function said(text) {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}
