import { unitNameOn, type CivilDate, type Plan, type UnitId } from '@kehoach/core';

/** What the name of a paper's file tells. */
export interface FileNaming {
  /** `docx`. */
  readonly ending: string;
  /** Which paper it is, `bao-cao`; nothing of it unless given. */
  readonly what?: string;
  /** Of which unit it is, by the name of that day; of the whole plan unless given. */
  readonly unitId?: UnitId | undefined;
  readonly on: CivilDate;
}

/** Names of devices: Windows opens no file that is called so, whatever its ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
/** So many letters each of the plan's number and of the unit's name are enough to know them by. */
const most = 60;

/**
 * How the file of a paper is called: `225-KH-STP-bao-cao-bao-ninh-thuan.docx`. It has letters without accents, digits,
 * `-`, `_` and `.`, which every system and mail takes.
 *
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
export function fileNameOf(plan: Plan, { ending, what = '', unitId, on }: FileNaming): string {
  const unit = unitId === undefined ? '' : slug(unitNameOn(plan, unitId, on)) || slug(unitId);
  const number = slug(plan.issued?.number ?? '') || slug(plan.id) || 'ke-hoach';
  const name = [number, what, unit.toLowerCase()].filter((part) => part !== '').join('-');
  return `${device.test(name) ? `ke-hoach-${name}` : name}.${ending}`;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^\w.]+/g, '-')
    .slice(0, most)
    .replaceAll(/^[-.]+|[-.]+$/g, '');
}
