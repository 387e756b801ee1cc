import type { CommandType } from '@kehoach/core';

/** Commands that have words. */
export type CommandName = CommandType | 'WithdrawEntry' | 'AmendTask';

/** What to press, for each command. */
export type CommandWords = Readonly<Record<CommandName, string>>;

/** What a person does. */
export const vi: CommandWords = {
  IssuePlan: 'Ban hành kế hoạch',
  AmendPlan: 'Sửa đổi, bổ sung kế hoạch',
  ClosePlan: 'Kết thúc kế hoạch',
  AddSection: 'Thêm mục',
  RegisterUnit: 'Ghi nhận đơn vị',
  RenameUnit: 'Đổi tên đơn vị',
  SucceedUnits: 'Chuyển giao cho đơn vị kế thừa',
  AssignTask: 'Giao nhiệm vụ',
  AmendTask: 'Sửa đổi nhiệm vụ',
  ReassignTask: 'Giao lại nhiệm vụ',
  StartTask: 'Bắt đầu thực hiện',
  ReportProgress: 'Báo cáo tiến độ',
  DeliverProduct: 'Nộp sản phẩm',
  CompleteTask: 'Báo cáo hoàn thành',
  ReturnCompletion: 'Trả lại kết quả',
  SuspendTask: 'Tạm dừng nhiệm vụ',
  ResumeTask: 'Tiếp tục nhiệm vụ',
  CancelTask: 'Hủy bỏ nhiệm vụ',
  RequestExtension: 'Đề nghị gia hạn',
  GrantExtension: 'Đồng ý gia hạn',
  RefuseExtension: 'Không đồng ý gia hạn',
  SendReminder: 'Đôn đốc',
  GiveGuidance: 'Hướng dẫn',
  ReportObstacle: 'Báo cáo khó khăn, vướng mắc',
  ResolveObstacle: 'Giải quyết khó khăn, vướng mắc',
  SubmitReport: 'Gửi báo cáo',
  SetTarget: 'Giao chỉ tiêu',
  MeasureTarget: 'Cập nhật chỉ tiêu',
  LaunchEmulation: 'Phát động thi đua',
  ReviewEmulation: 'Sơ kết, tổng kết thi đua',
  NominateAward: 'Đề nghị khen thưởng',
  ReviewNomination: 'Ghi kết quả xét khen thưởng',
  ForwardNomination: 'Trình cấp có thẩm quyền',
  ReturnNomination: 'Trả lại hồ sơ khen thưởng',
  GrantAward: 'Ghi quyết định khen thưởng',
  DeclineAward: 'Không khen thưởng',
  RevokeAward: 'Thu hồi quyết định khen thưởng',
  WithdrawEntry: 'Rút lại',
};
