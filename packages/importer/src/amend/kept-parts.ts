/** A part of a plan that a paper names and that has a life of its own in the log, or none. */
export type KeptPart = 'target' | 'head';

const verbs = '(?:sửa đổi|điều chỉnh|chỉnh sửa|thay đổi|bổ sung|thay thế|bãi bỏ|h[ủu][ỷy] bỏ|bỏ|sửa)';
const named = new RegExp(
  `^[^\\p{L}]*(?:${verbs}(?:,| và)?\\s+){1,3}(?:(?:thêm|các|một số|nội dung|phần)\\s+){0,3}` +
    '(?:(chỉ tiêu|mục tiêu)|nơi nhận|căn cứ|mục đích|yêu cầu|kinh phí|quan điểm|người ký)(?!\\p{L})',
  'iu',
);

/** Which of them an order is about: "Bổ sung chỉ tiêu: …", "Sửa đổi nơi nhận …". @param hidden it with its quotations hidden */
export function keptPartIn(hidden: string): KeptPart | undefined {
  const found = named.exec(hidden);
  if (found === null) return undefined;
  return found[1] === undefined ? 'head' : 'target';
}
