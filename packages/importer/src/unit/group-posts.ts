import { oneOf } from '../words/phrase.js';

/** What one is in a group that is called together; what one is in an office, besides, is not among them. */
export const groupPosts: string = oneOf([
  '(?:phó )?trưởng (?:tiểu ban|ban|đoàn|nhóm|tổ|đội)',
  '(?:phó )?(?:tổ|đội|nhóm) trưởng',
  '(?:tổ|đội|nhóm|đoàn) phó',
  'phó (?:tiểu ban|ban|đoàn|nhóm)',
  'thành viên',
  'ủy viên',
  'thư ký',
]);
