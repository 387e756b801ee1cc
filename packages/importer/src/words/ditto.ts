/** "-nt-", "Như trên", "″": the same as in the cell or line above. */
export function isDitto(words: string): boolean {
  return words.length < 20 && ditto.test(words.normalize('NFC'));
}

const ditto = /^[-–"”″\s]*(?:nt|như (?:(?:dòng|hàng|mục|việc) )?trên)[-–"”″\s.]*$|^(?:["”″]|[-–]? ?\/\/ ?[-–]?)$/iu;
