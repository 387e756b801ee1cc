import '@kehoach/elements/define.js';
import '@kehoach/elements/amending/define.js';
import { registerStore } from '@kehoach/elements';
import { indexedDbStore } from '@kehoach/indexeddb';

registerStore('indexeddb', indexedDbStore);

export { indexedDbStore, registerStore };
