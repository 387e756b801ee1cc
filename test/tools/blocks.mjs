/** The blocks of code of a Markdown document, with the line on which each begins and the words behind its language. */
export function blocksIn(markdown) {
  return [...markdown.matchAll(/^```(\w*)([^\n]*)\n(.*?)^```$/gms)].map(
    ({ 1: language, 2: words, 3: text, index }) => ({
      language,
      words: words.trim().split(' '),
      text,
      line: markdown.slice(0, index).split('\n').length,
    }),
  );
}
