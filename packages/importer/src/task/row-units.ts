import type { Column } from '../outline/column.js';
import { beginsUnit } from '../unit/begins.js';
import { trimmed, type Range } from '../words/range.js';
import { unitsOf, type Units } from './units-of.js';

/** The units that the cells of a row name. */
export function unitsOfRow(text: string, cellOf: (column: Column) => Range | undefined): Units {
  const [lead, coordinating] = [unitsOfCell(text, cellOf('lead')), unitsOfCell(text, cellOf('coordinating'))];
  const assigned = unitsOfAssignment(text, cellOf('assignment'));
  const members = unitsOfMembers(text, cellOf('members'));
  return {
    lead: [...lead.lead, ...assigned.lead, ...members.lead],
    coordinating: [
      ...lead.coordinating,
      ...(coordinating.coordinating.length > 0 ? coordinating.coordinating : coordinating.lead),
      ...assigned.coordinating,
      ...members.coordinating,
    ],
  };
}

function unitsOfCell(text: string, cell: Range | undefined): Units {
  return cell === undefined ? { lead: [], coordinating: [] } : unitsOf(text, cell);
}

/** Of those who take part one leads, where it is said who: "Phó Giám đốc Sở - Trưởng đoàn; Phòng Pháp chế". */
function unitsOfMembers(text: string, cell: Range | undefined): Units {
  const { lead, coordinating } = unitsOfCell(text, cell);
  const heads = lead.filter(({ from, to }) => headsTeam.test(text.slice(from, to + 30)));
  const others = lead.filter((unit) => !heads.includes(unit));
  return { lead: heads, coordinating: [...others, ...coordinating] };
}

/** What stands behind who heads a team. */
const headsTeam = /\s(?:[-–]\s|\(|làm\s)(?:(?:tổ|nhóm) trưởng|trưởng (?:đoàn|nhóm))/iu;

/** "Sở Nội vụ/Sở Tài chính" under "Chủ trì/phối hợp": the first leads, the others take part. */
function unitsOfAssignment(text: string, cell: Range | undefined): Units {
  const slash = cell === undefined ? -1 : text.slice(cell.from, cell.to).search(/\s?\/\s?(?=\p{L}{2})/u);
  if (cell === undefined || slash < 0 || !beginsUnit(text.slice(cell.from + slash).replace(/^[\s/]+/, '')))
    return unitsOfCell(text, cell);
  const [lead, coordinating] = [
    unitsOfCell(text, { from: cell.from, to: cell.from + slash }),
    unitsOfCell(text, trimmed(text, { from: text.indexOf('/', cell.from + slash) + 1, to: cell.to })),
  ];
  return { lead: lead.lead, coordinating: [...lead.coordinating, ...coordinating.lead, ...coordinating.coordinating] };
}
