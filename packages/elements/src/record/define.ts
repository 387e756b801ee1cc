import { recording } from '@kehoach/session';
import type { CommandEvent } from '../plan/plan-events.js';
import { provideRecording } from '../plan/brought.js';
import { define } from '../shared/define.js';
import { learnWords } from '../plan/learnt-words.js';
import { keepingWords } from './keeping.messages.js';
import { RecordElement } from './record.js';
import type { RecordCancelEvent, RecordDoneEvent } from './record-events.js';

provideRecording(async () => recording);
learnWords(keepingWords);
define('record', RecordElement);

declare global {
  interface HTMLElementTagNameMap {
    'kh-record': RecordElement;
  }
  interface GlobalEventHandlersEventMap {
    'kh-command': CommandEvent;
    'kh-record-done': RecordDoneEvent;
    'kh-record-cancel': RecordCancelEvent;
  }
}
