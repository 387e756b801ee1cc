import type { EventType } from '@kehoach/core';

/** Kinds of events that have words. */
export type EventName = EventType | 'EntryWithdrawn' | 'TaskAmended';

/** What happened, for each kind of event. */
export type EventWords = Readonly<Record<EventName, string>>;

/** What happened, in a few words. */
export const vi: EventWords = {
  PlanIssued: 'Ban hành kế hoạch',
  PlanAmended: 'Sửa đổi, bổ sung kế hoạch',
  PlanClosed: 'Kết thúc kế hoạch',
  SectionAdded: 'Thêm mục',
  UnitRegistered: 'Ghi nhận đơn vị',
  UnitRenamed: 'Đổi tên đơn vị',
  UnitSucceeded: 'Chuyển giao nhiệm vụ cho đơn vị kế thừa',
  TaskAssigned: 'Giao nhiệm vụ',
  TaskAmended: 'Sửa đổi nhiệm vụ',
  TaskReassigned: 'Giao lại nhiệm vụ',
  TaskStarted: 'Bắt đầu thực hiện',
  TaskProgressed: 'Báo cáo tiến độ',
  ProductDelivered: 'Nộp sản phẩm',
  TaskCompleted: 'Báo cáo hoàn thành',
  CompletionReturned: 'Trả lại kết quả',
  TaskSuspended: 'Tạm dừng',
  TaskResumed: 'Tiếp tục thực hiện',
  TaskCancelled: 'Hủy bỏ nhiệm vụ',
  ExtensionRequested: 'Đề nghị gia hạn',
  ExtensionGranted: 'Đồng ý gia hạn',
  ExtensionRefused: 'Không đồng ý gia hạn',
  ReminderSent: 'Đôn đốc',
  GuidanceGiven: 'Hướng dẫn',
  ObstacleReported: 'Báo cáo khó khăn, vướng mắc',
  ObstacleResolved: 'Giải quyết khó khăn, vướng mắc',
  ReportSubmitted: 'Gửi báo cáo',
  TargetSet: 'Giao chỉ tiêu',
  TargetMeasured: 'Cập nhật chỉ tiêu',
  EmulationLaunched: 'Phát động thi đua',
  EmulationReviewed: 'Sơ kết, tổng kết thi đua',
  AwardNominated: 'Đề nghị khen thưởng',
  NominationReviewed: 'Hội đồng xét khen thưởng',
  NominationForwarded: 'Trình cấp có thẩm quyền',
  NominationReturned: 'Trả lại hồ sơ khen thưởng',
  AwardGranted: 'Quyết định khen thưởng',
  AwardDeclined: 'Không khen thưởng',
  AwardRevoked: 'Thu hồi quyết định khen thưởng',
  EntryWithdrawn: 'Rút lại bản ghi',
};
