import { foldedFirst, shownPlanWith, type PlanSession, type Speaking } from '@kehoach/session';
import { brought } from './brought.js';
import { addressOf, browser, foldedAddressOf } from './browser.js';
import type { openSession as openAny, Where } from './open-session.js';

/** Who grants what is said by the board of commendations, which brings the law itself. */
export { vietnamDays as vietnam } from '@kehoach/profiles';

/** Opens the plan of a page that only shows: it has no store and asks no server. The build puts it in place of the other. */
export const openSession: typeof openAny = ({ src, folded }: Where, speaking: Speaking): PlanSession => {
  const source = addressOf(src);
  const open = (latest: Speaking): PlanSession => shownPlanWith({ ...browser, source }, latest, brought);
  const address = foldedAddressOf(folded, src);
  return address === undefined ? open(speaking) : foldedFirst({ ...browser, address }, speaking, open);
};
