import type { DataOf, EventType, ProblemCode } from '@kehoach/core';

/** What is wrong, in the middle of a sentence; `limit` is empty where no bound was told. */
export type ProblemClauses = Readonly<Record<ProblemCode, (field: string, limit: string) => string>>;

/** The names of the fields that a person may see. */
export interface FieldNames {
  readonly names: Readonly<Record<FieldName, string>>;
  /** `to` where it is a list of units. */
  readonly reminded: string;
  /** The value as a whole. */
  readonly whole: string;
  /** A field of another. */
  readonly of: (field: string, whole: string) => string;
  /** The nth of a list, from 1. */
  readonly nth: (field: string, n: number) => string;
}

type FieldName = Exclude<Fields<{ [T in EventType]: DataOf<T> }[EventType]>, ForPrograms> | 'occurredOn' | 'on';

/** Fields that no person fills in: they keep their own names, for whoever mends the program. */
type ForPrograms =
  | 'corrected'
  | 'corrections'
  | 'digest'
  | 'field'
  | 'from'
  | 'id'
  | 'precision'
  | 'profile'
  | 'read'
  | 'source'
  | 'startPrecision';

type Fields<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer E)[]
    ? Fields<E>
    : { [K in keyof T & string]-?: K | Fields<T[K]> }[keyof T & string];

const most = (limit: string, unit: string): string => (limit === '' ? '' : ` (tối đa ${limit}${unit})`);

/** In Vietnamese. */
export const vi: ProblemClauses = {
  missing: (field) => `còn thiếu ${field}`,
  'unknown-field': (field) => `${field} không thuộc loại mục này`,
  text: (field) => `${field} phải là chữ`,
  number: (field) => `${field} phải là số`,
  'whole-number': (field) => `${field} phải là số nguyên`,
  list: (field) => `${field} phải là danh sách`,
  object: (field) => `${field} chưa đúng cấu trúc`,
  choice: (field) => `${field} không thuộc các lựa chọn cho phép`,
  day: (field) => `${field} phải là một ngày có thật, ghi theo ngày/tháng/năm`,
  instant: (field) => `${field} phải là một thời điểm có thật`,
  id: (field) => `${field} phải là mã từ 1 đến 200 ký tự, không có dấu cách`,
  digest: (field) => `${field} phải là mã băm gồm 64 chữ số`,
  https: (field) => `${field} phải là địa chỉ bắt đầu bằng https://`,
  blank: (field) => `${field} không được để trống`,
  'too-long': (field, limit) => `${field} quá dài${most(limit, ' ký tự')}`,
  'too-many': (field, limit) => `${field} có quá nhiều phần${most(limit, '')}`,
  'too-deep': (field, limit) => `${field} lồng nhau quá sâu${most(limit, ' tầng')}`,
  'too-small': (field, limit) => `${field} ${limit === '' ? 'quá nhỏ' : `không được nhỏ hơn ${limit}`}`,
  'too-large': (field, limit) => `${field} ${limit === '' ? 'quá lớn' : `không được lớn hơn ${limit}`}`,
  'not-finite': (field) => `${field} phải là một số hữu hạn`,
  'half-character': (field) => `${field} có ký tự bị hỏng, hãy gõ lại`,
  'not-json': (field) => `${field} có giá trị không ghi vào nhật ký được`,
  'days-swapped': (field) => `${field} có ngày bắt đầu sau ngày kết thúc`,
  unfit: (field) => `${field} không dùng được`,
};

/** In Vietnamese. */
export const viFields: FieldNames = {
  whole: 'dữ liệu',
  of: (field, whole) => `${field} của ${whole}`,
  nth: (field, n) => `${field} thứ ${n}`,
  reminded: 'đơn vị được đôn đốc',
  names: {
    absent: 'số thành viên vắng',
    authority: 'cấp có thẩm quyền',
    ballot: 'cách biểu quyết',
    basis: 'căn cứ',
    campaignId: 'phong trào thi đua',
    chair: 'người chủ trì',
    coordinating: 'đơn vị phối hợp',
    decision: 'quyết định khen thưởng',
    end: 'ngày kết thúc',
    entryId: 'mục',
    extensionId: 'đề nghị gia hạn',
    form: 'hình thức khen thưởng',
    inCharge: 'người phụ trách',
    issuedOn: 'ngày ban hành',
    issuer: 'cơ quan ban hành',
    issuerName: 'tên cơ quan ban hành',
    kind: 'loại',
    lead: 'đơn vị chủ trì',
    legalBasis: 'căn cứ ban hành',
    link: 'đường dẫn',
    merit: 'thành tích',
    metAt: 'nơi họp',
    milestones: 'mốc thời gian',
    name: 'tên',
    nominationId: 'đề nghị khen thưởng',
    nominee: 'người hoặc tập thể được đề nghị',
    note: 'ghi chú',
    number: 'số, ký hiệu',
    obstacleId: 'khó khăn, vướng mắc',
    occurredOn: 'ngày diễn ra',
    on: 'ngày',
    onBehalf: 'thẩm quyền ký',
    parentId: 'cấp trên',
    percent: 'tiến độ',
    period: 'thời gian thực hiện',
    personId: 'mã người được đề nghị',
    place: 'nơi ban hành',
    present: 'số thành viên có mặt',
    product: 'sản phẩm',
    products: 'sản phẩm',
    purposes: 'mục đích',
    reason: 'lý do',
    recipients: 'nơi nhận',
    reference: 'số văn bản',
    reportId: 'báo cáo',
    requirements: 'yêu cầu',
    result: 'kết quả',
    role: 'vai trò',
    secretary: 'thư ký',
    sectionId: 'mục',
    sha256: 'mã SHA-256 của tệp',
    signer: 'người ký',
    start: 'ngày bắt đầu',
    successorId: 'đơn vị kế thừa',
    targetId: 'chỉ tiêu',
    taskId: 'nhiệm vụ',
    text: 'nội dung',
    theme: 'chủ đề',
    title: 'tiêu đề',
    to: 'thời hạn mới',
    topic: 'chủ đề hướng dẫn',
    unit: 'đơn vị tính',
    unitId: 'đơn vị',
    unitIds: 'đơn vị',
    value: 'giá trị',
    votesCast: 'số phiếu bầu',
    votesFor: 'số phiếu thuận',
  },
};
