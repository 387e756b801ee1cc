/** The last law that words name; "pháp luật" and "kỷ luật" are none, nor is a "luật sư". */
const law = /(?:^|.* )(?<!(?:pháp|kỷ) )luật (?![,:]|(?:sư|gia) )(.*)$/u;

/**
 * What is no part of its name: for whom, with whom or when something is done, and a clause behind a comma; but "Trật tự,
 * an toàn giao thông", "Phòng, chống ma túy", "Cán bộ, công chức".
 */
const other =
  / (?:cho|với|trong|vào|sáng|chiều|tối) | , (?!$|(?:an|trật|chống|sử|bảo|vật|công|nhập|quá|cư|chữa|cứu|thể|khen|giáo|tạm|tôn|chăm|vệ|hàng|đầu|phá|thuế) )/u;

/** "phổ biến Luật Trật tự, an toàn giao thông ngày 27/6/2024": only the name of a law stands before its day. */
export function isOfLaw(words: readonly string[]): boolean {
  const name = law.exec(`${words.join(' ')} `)?.[1];
  return name !== undefined && !other.test(` ${name}`);
}
