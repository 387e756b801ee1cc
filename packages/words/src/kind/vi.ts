import type { Extension, Report, Unit } from '@kehoach/core';

/** The role of a unit; one without is a plain unit. */
export type Role = NonNullable<Unit['role']>;

/** Words for the kinds of reports, the roles of units and the states of requests. */
export interface KindWords {
  readonly report: Readonly<Record<Report['kind'], string>>;
  readonly role: Readonly<Record<Role, string>>;
  readonly extension: Readonly<Record<Extension['state'], string>>;
}

/** Kinds and states of what a plan holds. */
export const vi: KindWords = {
  report: { periodic: 'Định kỳ', interim: 'Sơ kết', final: 'Tổng kết' },
  role: {
    office: 'Cơ quan',
    unit: 'Đơn vị',
    council: 'Hội đồng',
    authority: 'Cấp có thẩm quyền',
    group: 'Nhóm đơn vị',
  },
  extension: { requested: 'Đang chờ quyết định', granted: 'Đã đồng ý', refused: 'Không đồng ý' },
};
