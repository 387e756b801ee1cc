import { memoryOutbox } from '@kehoach/session';
import { outboxContract } from './outbox-contract.js';

outboxContract('the outbox in memory', async () => memoryOutbox());
