import { beginsListed, beginsUnit } from './begins.js';
import { doesWork } from './does.js';
import { unitsEnd } from './units-end.js';

/** "Phòng An toàn kiểm tra …": a unit and what it does. */
export function isDoing(words: string): boolean {
  return beginsUnit(words) && doesWork(words.slice(unitsEnd(words)));
}

/** … or a post or a group, as lists name them: "Giáo viên chủ nhiệm gặp gia đình học sinh". */
export function isListedDoing(words: string): boolean {
  return beginsListed(words) && doesWork(words.slice(unitsEnd(words)));
}
