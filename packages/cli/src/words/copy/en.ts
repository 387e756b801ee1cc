import { countText } from '@kehoach/words';
import type { CopyWords } from './copy-words.js';

const plansText = (plans: number): string => (plans === 1 ? '1 plan' : `${plans} plans`);

/** In English. */
export const en: CopyWords = {
  copying: (done, total) => `${done} of ${total} plans copied…`,
  backedUp: (folder, { plans, entries, damaged = [] }) => [
    `Backed up to ${folder}: ${plansText(plans)}, ${countText(entries, 'entry', 'en')}; ` +
      (damaged.length === 0 ? 'every log is whole.' : `${plansText(damaged.length)} left out as damaged.`),
  ],
  leftOut: (planId, why) => `The log of plan ${planId} is damaged. ${why}`,
  restored: (file, { plans, entries }) => [
    `Restored to ${file}: ${plansText(plans)}, ${countText(entries, 'entry', 'en')}; read back, the same as the backup.`,
  ],
  moved: (from, to, { plans, entries }) => [
    `Moved to ${to}: ${plansText(plans)}, ${countText(entries, 'entry', 'en')}; read back, the same as before.`,
    `The old store ${from} is as it was. Put it away, so that nobody goes on writing there.`,
  ],
  inUse: (place, connections) =>
    `Note: ${connections === 1 ? '1 connection' : `${connections} connections`} of KeHoach to ${place} ${connections === 1 ? 'is' : 'are'} open. ` +
    'What a server records there from now on will not be in the new store: stop all servers, then start them on the new one.',
  missing: (file) => `There is no file ${file}.`,
  exists: (path) => `${path} is there already and is not replaced. Choose another name.`,
  filled: (place) => `${place} holds something already and is not replaced. Choose another database.`,
  noStore: (scheme) => `No store is opened by an address “${scheme}…”. Name a file, a folder, postgres://… or nats://…`,
  notABackup: (folder) => `The folder ${folder} is no backup of KeHoach, or one that was not finished.`,
  newerBackup: (folder) =>
    `A newer version of KeHoach wrote the backup ${folder}. Upgrade KeHoach, then run this again.`,
  notAsBackedUp: (file) => `The file ${file} is not as it was backed up. Use another backup.`,
  notWhole: (planId, why) => `The log of plan ${planId} is not whole, so nothing was copied. ${why}`,
  notTheSame: (what) => `The copy of ${what} is not the same and was thrown away. Check the disk, then run this again.`,
};
