import type { PieceUse, PlanList } from '@kehoach/importer';
import type { Words } from '@kehoach/words';

/** What the page of a document under review says where a person puts its parts in another order. */
export const reviewWords: Words<{
  readonly use: string;
  readonly uses: Readonly<Record<PieceUse, string>>;
  readonly arrange: string;
  readonly up: string;
  readonly down: string;
  readonly join: string;
  readonly section: string;
  readonly noSection: string;
  readonly splitInto: string;
  readonly splitHint: string;
  readonly split: string;
  readonly added: string;
  readonly add: string;
  readonly heading: string;
  readonly headingHint: string;
  readonly units: string;
  readonly unitHint: string;
  readonly also: (names: readonly string[]) => string;
  readonly isKnown: string;
  readonly isUnknown: string;
  readonly targetHint: string;
  readonly others: string;
  readonly lists: Readonly<Record<PlanList, string>>;
  readonly lineEach: string;
  readonly notKept: string;
  /** Of how many tasks a sheet tells how they stand. */
  readonly reported: (tasks: number) => string;
}> = {
  vi: {
    use: 'Đoạn đang chọn là',
    uses: {
      task: 'Nhiệm vụ',
      part: 'Phần của nhiệm vụ trước',
      target: 'Chỉ tiêu',
      heading: 'Đề mục',
      text: 'Không phải nhiệm vụ',
    },
    arrange: 'Tách, gộp, chuyển chỗ, thêm',
    up: 'Chuyển lên',
    down: 'Chuyển xuống',
    join: 'Gộp vào nhiệm vụ trước',
    section: 'Thuộc đề mục',
    noSection: 'Không thuộc đề mục nào',
    splitInto: 'Tách thành các nhiệm vụ',
    splitHint: 'Mỗi dòng thành một nhiệm vụ, cùng đơn vị, thời gian và sản phẩm.',
    split: 'Tách nhiệm vụ',
    added: 'Nhiệm vụ thêm vào sau nhiệm vụ này',
    add: 'Thêm nhiệm vụ',
    heading: 'Đề mục',
    headingHint: 'Xóa trắng để bỏ đề mục',
    units: 'Đơn vị',
    unitHint: 'Ghi tên của một đơn vị khác thì hai đơn vị được gộp làm một.',
    also: (names) => `còn viết: ${names.join('; ')}`,
    isKnown: 'có trong danh bạ',
    isUnknown: 'chưa có trong danh bạ',
    targetHint: 'Xóa trắng để bỏ chỉ tiêu; chỉ tiêu phải có một con số.',
    others: 'Chủ đề, căn cứ, nơi nhận, người ký',
    lists: { legalBasis: 'Căn cứ', recipients: 'Nơi nhận' },
    lineEach: 'Mỗi dòng một mục.',
    reported: (tasks) =>
      `Bảng nêu tình hình của ${tasks} nhiệm vụ; ban hành thì được ghi theo kế hoạch. ` +
      'Trên máy chủ chỉ ghi được phần thuộc quyền của người đang đăng nhập; phần khác do đơn vị tự ghi.',
    notKept: 'Trình duyệt không giữ được bản rà soát này: các chỗ đã sửa sẽ mất nếu tải lại trang.',
  },
  en: {
    use: 'The chosen paragraph is',
    uses: {
      task: 'A task',
      part: 'Part of the task before',
      target: 'A target',
      heading: 'A heading',
      text: 'Not a task',
    },
    arrange: 'Split, join, move, add',
    up: 'Move up',
    down: 'Move down',
    join: 'Join to the task before',
    section: 'Under the heading',
    noSection: 'Under no heading',
    splitInto: 'Split into the tasks',
    splitHint: 'Each line becomes a task, with the same units, period and products.',
    split: 'Split the task',
    added: 'A task to add after this one',
    add: 'Add the task',
    heading: 'Heading',
    headingHint: 'Empty it to take the heading out',
    units: 'Units',
    unitHint: 'By the name of another unit, the two become one.',
    also: (names) => `also written: ${names.join('; ')}`,
    isKnown: 'in the directory',
    isUnknown: 'not in the directory',
    targetHint: 'Empty it to take the target out; a target needs a number.',
    others: 'Theme, legal basis, recipients, signer',
    lists: { legalBasis: 'Legal basis', recipients: 'Recipients' },
    lineEach: 'One on each line.',
    reported: (tasks) =>
      `The sheet tells how ${tasks === 1 ? '1 task stands' : `${tasks} tasks stand`}; once the plan is issued, that is recorded. ` +
      'On a server it is what whoever is signed in may record; the rest the units record themselves.',
    notKept: 'The browser cannot keep this review: what was put right is lost if the page is loaded again.',
  },
};
