/** In how many lines a text is set that breaks at blanks, and within a word that is wider than its column. */
export function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, part) => lines + linesInPart(part, width), 0);
}

function linesInPart(part: string, width: number): number {
  let [lines, filled] = [1, 0];
  for (const word of part.split(' ')) {
    const length = word.normalize('NFC').length;
    if (filled > 0 && filled + 1 + length > width) {
      lines += 1;
      filled = 0;
    } else if (filled > 0) filled += 1;
    filled += length;
    if (filled <= width) continue;
    lines += Math.ceil(filled / width) - 1;
    filled = filled % width || width;
  }
  return lines;
}
