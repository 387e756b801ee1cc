import { refusedNotices } from './refused.js';
import { signatureTemplate } from './signature.js';
import { lastTakenOver, takenOverTemplate } from './taken-over.js';
import { chip, markOf, unsentTemplate } from './unsent.js';

/** How what is not recorded, or was refused, is shown. */
export interface ServerViews {
  readonly refusedNotices: typeof refusedNotices;
  readonly unsentTemplate: typeof unsentTemplate;
  readonly chip: typeof chip;
  readonly markOf: typeof markOf;
  readonly signatureTemplate: typeof signatureTemplate;
  readonly takenOverTemplate: typeof takenOverTemplate;
  readonly lastTakenOver: typeof lastTakenOver;
}

/** @see ServerViews */
export const views: ServerViews = {
  refusedNotices,
  unsentTemplate,
  chip,
  markOf,
  signatureTemplate,
  takenOverTemplate,
  lastTakenOver,
};
