// What no linter asks of the sources: lines that can be read, a core without a language or a country's numbers, and
// nothing that old portals overwrite. Says each place, with what to do.
import { readdir, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Letters that no language here but Vietnamese writes. */
const vietnamese = /[ăâđêôơưĂÂĐÊÔƠƯáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/u;
const onOldPortals = /^packages\/(core|session|elements|indexeddb|words)\/src\//;

const rules = [
  { files: /^packages\/[^/]+\/src\//, isWrong: (line) => line.length > 160, say: 'a line of more than 160 characters' },
  {
    files: /^packages\/core\/src\//,
    isWrong: (line) => vietnamese.test(withoutComment(line)),
    say: 'words of a language in core: give a code, and its words in packages/words',
  },
  {
    files: /^packages\/core\/src\/(?!civil-date\/)/,
    isWrong: (line) =>
      /(?:days?|Days?)\b[^'"`]{0,20}(?:[=<>:+-]|\?\?)\s*\d{1,3}\b(?!\s*[.[(])/.test(withoutComment(line)) &&
      !/[=<>+-]\s*[01]\b/.test(line),
    say: 'a number of days in core: ask the profile',
  },
  {
    files: onOldPortals,
    isWrong: (line) => /\bArray\.from\(/.test(withoutComment(line)),
    say: 'Array.from is overwritten on old portals: write […values] or a loop',
  },
  {
    files: onOldPortals,
    // In front of a loop or within […]: elsewhere it is a method of our own.
    isWrong: (line) => /(?:\bof |\.\.\.)(?!Object\b)[\w.#?!()]+\.entries\(\)/.test(withoutComment(line)),
    say: '.entries() is overwritten on old portals: count the index, or iterate the map itself',
  },
  {
    files: /^packages\/(elements|portal)\/src\//,
    isWrong: (line) => /(?<!--|[\w<]|<\/)kh-[a-z]/.test(withoutNames(withoutComment(line))),
    say: 'a tag under kh- alone: ask tagOf, or name it in a style by a class of its own',
  },
  {
    files: /^packages\/elements\/src\/(?!(?:import|amending|reader|publish)\/)/,
    isWrong: (line) => line.includes("'@kehoach/importer'"),
    say: 'the reader of documents, which a project may not have, outside what asks for it; types are missed too',
  },
  {
    files: /^packages\/elements\/src\//,
    isWrong: (line) => /:has\((?:[^()]|\([^()]*\))*\)\)*[^\s,{]*\s*[\s>+~]\s*[^\s,{]/.test(withoutComment(line)),
    say: 'a style of something else by :has, which WebKit does not look at again within a shadow: set a class or an attribute',
  },
  {
    files: /^packages\/elements\/src\//,
    // The build shortens such names in styles alone.
    isWrong: (line) => /['"]--_|\bstyle=\S*--_/.test(withoutComment(line)),
    say: 'a private name (--_) set by a script: name it without the stroke below',
  },
];

/** The words of one line that are code, not a remark. */
function withoutComment(line) {
  return /^\s*(?:\*|\/\*|\/\/)/.test(line) ? '' : line.replace(/\s\/\/ .*$/, '');
}

/** What is `kh-` under every prefix: events, and what types know. */
function withoutNames(line) {
  return line.replace(
    /^\s*'kh-[\w-]+': \w+;$|static readonly type = 'kh-[\w-]+'|EventListener\('kh-[\w-]+'|: `kh-\$/,
    '',
  );
}

/** A template that names elements of ours is written by our own `html`, which knows their prefix. */
function isOfLit(text) {
  return /<kh-/.test(text.replaceAll(/\/\*\*.*?\*\//gs, '')) && /import \{[^}]*\bhtml\b[^}]*\} from 'lit'/.test(text);
}

/** What is wrong in a file, one sentence a place. */
export function wrongIn(name, text) {
  const inTemplate = isOfLit(text) && name.startsWith('packages/elements/src/');
  const wrong = inTemplate ? [`${name}: an element in a template of Lit’s html: take that of shared/html.ts`] : [];
  return [...wrong, ...wrongLines(name, text)];
}

function wrongLines(name, text) {
  return text
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(({ files, isWrong }) => files.test(name) && isWrong(line))
        .map(({ say }) => `${name}:${index + 1}: ${say}`),
    );
}

async function sources() {
  const names = await readdir(new URL('packages', root), { recursive: true });
  return names
    .map((name) => `packages/${name.replaceAll('\\', '/')}`)
    .filter((name) => /^packages\/[^/]+\/src\/.*\.ts$/.test(name) && !/\.test\.ts$|\/test-support\//.test(name));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = [];
  for (const name of await sources()) found.push(...wrongIn(name, await readFile(new URL(name, root), 'utf8')));
  for (const each of found) console.error(each);
  console.log(`sources: ${found.length === 0 ? 'as agreed' : `${found.length} places to mend`}`);
  process.exit(found.length === 0 ? 0 : 1);
}
