import type { FindingCode, PieceRole, PlanField, TaskField } from '@kehoach/importer';
import type { Words } from '@kehoach/words';
import { tagOf } from '../shared/prefix.js';

/** What `kh-import` says. */
export const words: Words<{
  readonly title: string;
  readonly intro: string;
  readonly orLog: string;
  readonly privacy: string;
  readonly privacyServer: string;
  readonly choose: string;
  readonly drop: string;
  readonly paste: string;
  readonly pasted: string;
  readonly read: string;
  readonly reading: string;
  readonly another: string;
  readonly atRisk: string;
  readonly logAtRisk: string;
  readonly leaveLog: string;
  readonly stayLog: string;
  readonly leave: string;
  readonly stay: string;
  readonly undo: string;
  readonly issue: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly document: string;
  readonly findings: string;
  readonly plan: string;
  readonly summary: (tasks: number, duties: number) => string;
  /** What is to be looked at, and what is only worth knowing. */
  readonly open: (checks: number, notes: number) => string;
  readonly calm: string;
  readonly seen: string;
  readonly dayPlaceholder: string;
  readonly placed: (placed: number, all: number) => string;
  readonly unread: (count: number) => string;
  readonly sure: (unread: number) => string;
  readonly kinds: Readonly<Record<'task' | 'unit' | 'time' | 'unread', string>>;
  readonly use: string;
  readonly leadsAlone: (lead: string, others: string) => string;
  readonly check: string;
  readonly note: string;
  readonly show: string;
  readonly edit: string;
  readonly remove: string;
  readonly readAs: string;
  readonly noDates: string;
  readonly until: (day: string) => string;
  readonly since: (day: string) => string;
  readonly corrected: (read: string) => string;
  readonly nothing: string;
  readonly missing: string;
  readonly ready: (entries: string) => string;
  readonly issued: (entries: number) => string;
  readonly download: string;
  readonly failed: string;
  readonly unexpected: (detail: string) => string;
  readonly noActor: () => string;
  readonly unreadable: string;
  readonly notLoaded: string;
  readonly targets: string;
  readonly kept: (title: string) => string;
  readonly resume: string;
  readonly forget: string;
  readonly milestones: string;
  readonly unitsHint: string;
  readonly fields: Readonly<Record<PlanField | TaskField, string>>;
  readonly roles: Readonly<Record<PieceRole, string>>;
  readonly kind: { readonly task: string; readonly responsibility: string };
}> = {
  vi: {
    title: 'Văn bản cần đọc',
    intro:
      'Chọn kế hoạch đã ký ở dạng .docx, bảng tính .xlsx, PDF có lớp chữ, .rtf hoặc tệp văn bản .txt. Hệ thống đọc và hiển thị nội dung đã nhận biết; ' +
      'điểm chưa chắc chắn được nêu rõ để rà soát trước khi ban hành.',
    orLog: 'Tệp nhật ký đã có cũng được tiếp nhận.',
    privacy: 'Văn bản được đọc ngay trong trình duyệt này; không có gì được gửi đi.',
    privacyServer:
      'Văn bản được đọc ngay trong trình duyệt này; chỉ kế hoạch được gửi tới máy chủ của cơ quan khi ban hành. ' +
      'Riêng tệp Word cũ (.doc) được gửi tới đó để đọc và không được lưu lại.',
    choose: 'Chọn tệp .docx, .xlsx, .pdf, .rtf hoặc .txt',
    drop: 'hoặc kéo tệp thả vào đây',
    paste: 'Dán nội dung văn bản',
    pasted: 'Nội dung văn bản',
    read: 'Đọc văn bản',
    reading: 'Đang đọc văn bản…',
    another: 'Văn bản khác',
    atRisk: 'Các chỗ đã sửa chưa được ban hành và sẽ mất nếu đọc văn bản khác.',
    logAtRisk: 'Nhật ký vừa ban hành chưa được tải về và sẽ mất nếu đọc văn bản khác.',
    leaveLog: 'Không cần tải về',
    stayLog: 'Ở lại để tải về',
    leave: 'Bỏ các chỗ đã sửa',
    stay: 'Giữ lại, sửa tiếp',
    undo: 'Hoàn tác',
    issue: 'Ban hành',
    confirm: 'Xác nhận ban hành',
    cancel: 'Quay lại',
    document: 'Văn bản',
    findings: 'Điểm rà soát',
    plan: 'Kế hoạch',
    summary: (tasks, duties) => `${tasks} nhiệm vụ, ${duties} trách nhiệm`,
    open: (checks, notes) =>
      (checks === 0 ? 'không còn điểm nào cần xem' : `còn ${checks} điểm cần xem`) +
      (notes === 0 ? '' : `, ${notes} điểm lưu ý`),
    calm: 'Không có điểm nào cần xem lại.',
    seen: 'Đã xem',
    dayPlaceholder: 'ngày/tháng/năm',
    placed: (placed, all) => `${placed} trên ${all} đoạn đã có chỗ`,
    unread: (count) => `${count} đoạn chưa đọc`,
    sure: (unread) =>
      `Còn ${unread} đoạn chưa có chỗ trong kế hoạch. Ban hành bây giờ thì các đoạn đó không thành việc nào.`,
    kinds: { task: 'Nhiệm vụ', unit: 'Đơn vị', time: 'Thời gian', unread: 'Chưa đọc' },
    use: 'Chọn cách đọc',
    leadsAlone: (lead, others) => `${lead} chủ trì; ${others} phối hợp`,
    check: 'Cần xem',
    note: 'Lưu ý',
    show: 'Xem trong văn bản',
    edit: 'Sửa trong kế hoạch',
    remove: 'Không phải nhiệm vụ',
    readAs: 'Đọc là',
    noDates: 'không có ngày cụ thể',
    until: (day) => `đến ${day}`,
    since: (day) => `từ ${day}`,
    corrected: (read) => (read === '' ? 'Đã bổ sung.' : `Đã sửa; trước đó đọc được là “${read}”.`),
    nothing: 'Không nêu',
    missing: 'Cần điền trước khi ban hành:',
    ready: (open) =>
      `Kế hoạch sẽ được ghi thành nhật ký sự kiện; sau đó mọi thay đổi đều là một sự kiện mới. Hiện ${open}.`,
    issued: (entries) =>
      `Đã ban hành kế hoạch: nhật ký có ${entries} mục, mới chỉ là một tệp trong trình duyệt này. ` +
      'Hãy tải về và lưu giữ.',
    download: 'Tải nhật ký',
    failed: 'Không ban hành được:',
    unexpected: (detail) =>
      `Trang gặp lỗi ngoài dự kiến (${detail}), có thể do một tập lệnh khác trên trang. Hãy thử ban hành lại.`,
    noActor: () =>
      'Chưa ban hành được vì trang chưa cho biết ai ban hành. Cổng thông tin cần đặt thuộc tính actor-id ' +
      `cho thẻ ${tagOf('import')}.`,
    unreadable: 'Không mở được tệp này. Hãy kiểm tra quyền đọc tệp rồi chọn lại.',
    notLoaded: 'Chưa tải được một phần của trang. Hãy thử lại.',
    targets: 'Chỉ tiêu',
    kept: (title) => `Đang rà soát dở: “${title}”.`,
    resume: 'Tiếp tục rà soát',
    forget: 'Bỏ bản rà soát này',
    milestones: 'Các mốc',
    unitsHint: 'Nhiều đơn vị cách nhau bằng dấu chấm phẩy',
    fields: {
      number: 'Số, ký hiệu',
      issuedOn: 'Ngày ban hành',
      year: 'Kế hoạch cho năm',
      place: 'Địa danh',
      title: 'Trích yếu',
      issuer: 'Cơ quan ban hành',
      theme: 'Chủ đề thi đua',
      signerBehalf: 'Ký thay, thừa lệnh',
      signerTitle: 'Chức vụ người ký',
      signerName: 'Họ và tên người ký',
      lead: 'Đơn vị chủ trì',
      coordinating: 'Đơn vị phối hợp',
      period: 'Thời gian thực hiện',
      products: 'Sản phẩm',
    },
    roles: {
      motto: 'Quốc hiệu, Tiêu ngữ',
      office: 'Cơ quan',
      number: 'Số, ngày',
      type: 'Loại văn bản',
      title: 'Trích yếu',
      basis: 'Căn cứ',
      heading: 'Đề mục',
      purpose: 'Mục đích',
      requirement: 'Yêu cầu',
      task: 'Nhiệm vụ',
      responsibility: 'Trách nhiệm',
      target: 'Chỉ tiêu',
      theme: 'Chủ đề',
      outline: 'Đề cương',
      criterion: 'Tiêu chí',
      explanation: 'Thuyết minh',
      unread: 'Chưa đọc',
      text: 'Nội dung',
      recipients: 'Nơi nhận',
      signature: 'Ký',
      unplaced: 'Chưa xếp',
    },
    kind: { task: 'Tên nhiệm vụ', responsibility: 'Trách nhiệm' },
  },
  en: {
    title: 'The document to read',
    intro:
      'Choose the signed plan as .docx, a sheet (.xlsx), a PDF with a text layer, a .rtf or a .txt. ' +
      'What was understood is shown beside the words; what is doubtful is said, to be put right before the plan is issued.',
    orLog: 'A file of a log that exists is taken over too.',
    privacy: 'The document is read in this browser; nothing is sent anywhere.',
    privacyServer:
      'The document is read in this browser; only the plan is sent to the office’s server when it is issued. ' +
      'An old Word file (.doc) alone is sent there to be read, and not kept.',
    choose: 'Choose a .docx, .xlsx, .pdf, .rtf or .txt',
    drop: 'or drop a file here',
    paste: 'Paste the words of the document',
    pasted: 'Words of the document',
    read: 'Read the document',
    reading: 'Reading the document…',
    another: 'Another document',
    atRisk: 'What you put right is not issued yet, and is lost if another document is read.',
    logAtRisk: 'The log that was just issued is not downloaded yet, and is lost if another document is read.',
    leaveLog: 'It is not needed',
    stayLog: 'Stay and download it',
    leave: 'Drop what was put right',
    stay: 'Keep it and go on',
    undo: 'Undo',
    issue: 'Issue',
    confirm: 'Issue the plan',
    cancel: 'Back',
    document: 'Document',
    findings: 'Remarks',
    plan: 'Plan',
    summary: (tasks, duties) =>
      `${tasks} ${tasks === 1 ? 'task' : 'tasks'}, ${duties} ${duties === 1 ? 'responsibility' : 'responsibilities'}`,
    open: (checks, notes) =>
      (checks === 0 ? 'nothing is left to look at' : `${checks} left to look at`) +
      (notes === 0 ? '' : `, worth knowing: ${notes}`),
    calm: 'Nothing needs to be looked at.',
    seen: 'Looked at',
    dayPlaceholder: 'dd/mm/yyyy',
    placed: (placed, all) => `${placed} of ${all} paragraphs have a place`,
    unread: (count) => `${count} unread`,
    sure: (unread) =>
      `${unread} ${unread === 1 ? 'paragraph has' : 'paragraphs have'} no place in the plan. Issued now, no task comes of it.`,
    kinds: { task: 'Task', unit: 'Unit', time: 'Time', unread: 'Unread' },
    use: 'Choose a reading',
    leadsAlone: (lead, others) => `${lead} leads; ${others} takes part`,
    check: 'Look at',
    note: 'Note',
    show: 'Show in the document',
    edit: 'Put right in the plan',
    remove: 'Not a task',
    readAs: 'Read as',
    noDates: 'no day given',
    until: (day) => `until ${day}`,
    since: (day) => `from ${day}`,
    corrected: (read) => (read === '' ? 'Filled in.' : `Put right; it was read as “${read}”.`),
    nothing: 'Not stated',
    missing: 'To be filled in before the plan is issued:',
    ready: (open) => `The plan becomes an event log; every later change is a further event. Now ${open}.`,
    issued: (entries) =>
      `The plan is issued: its log has ${entries} entries and is only a file in this browser so far. Download and keep it.`,
    download: 'Download the log',
    failed: 'Not issued:',
    unexpected: (detail) =>
      `Something unexpected went wrong (${detail}), perhaps because of another script of the page. Try to issue again.`,
    noActor: () =>
      'The plan cannot be issued yet: the page does not say who issues it. The portal needs to set the attribute ' +
      `actor-id of ${tagOf('import')}.`,
    unreadable: 'This file cannot be opened. Check that you may read it and choose it again.',
    notLoaded: 'A part of this page could not be loaded. Try again.',
    targets: 'Targets',
    kept: (title) => `A review is not ended: “${title}”.`,
    resume: 'Go on with it',
    forget: 'Drop it',
    milestones: 'Milestones',
    unitsHint: 'Several units are parted by semicolons',
    fields: {
      number: 'Number',
      issuedOn: 'Issued on',
      year: 'Year of the plan',
      place: 'Place',
      title: 'Title',
      issuer: 'Issuing office',
      theme: 'Emulation theme',
      signerBehalf: 'Signed on behalf of',
      signerTitle: 'Signer’s office',
      signerName: 'Signer’s name',
      lead: 'Lead unit',
      coordinating: 'Coordinating units',
      period: 'Period',
      products: 'Products',
    },
    roles: {
      motto: 'National name',
      office: 'Office',
      number: 'Number, date',
      type: 'Type',
      title: 'Title',
      basis: 'Basis',
      heading: 'Heading',
      purpose: 'Purpose',
      requirement: 'Requirement',
      task: 'Task',
      responsibility: 'Responsibility',
      target: 'Target',
      theme: 'Theme',
      outline: 'Outline',
      criterion: 'Criterion',
      explanation: 'Explanation',
      unread: 'Unread',
      text: 'Text',
      recipients: 'Recipients',
      signature: 'Signature',
      unplaced: 'No place',
    },
    kind: { task: 'Title', responsibility: 'Responsibility' },
  },
};

/** The field of a task that a finding is about, so that choosing it leads there. */
export const fieldOfFinding: Readonly<Partial<Record<FindingCode, PlanField | TaskField>>> = {
  'no-number': 'number',
  'blank-number': 'number',
  'no-date': 'issuedOn',
  'blank-date': 'issuedOn',
  'no-issuer': 'issuer',
  'no-title': 'title',
  'no-plan-year': 'year',
  'several-plan-years': 'year',
  'no-lead': 'lead',
  'no-lead-nor-period': 'lead',
  'either-lead': 'lead',
  'several-leads': 'lead',
  'lead-or-inspected': 'lead',
  'no-period': 'period',
  'impossible-date': 'period',
  'before-the-plan': 'period',
  'starts-before-the-plan': 'period',
  'ends-before-the-plan': 'period',
  'part-of-the-time': 'period',
  'wrong-weekday': 'period',
  'year-from-the-document': 'period',
  'several-milestones': 'period',
  'unread-period': 'period',
  'same-lead-and-coordinating': 'coordinating',
};
