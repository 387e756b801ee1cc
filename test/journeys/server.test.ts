import { memoryStore } from '@kehoach/core';
import { serverJourney } from './server-journey.js';

serverJourney('in memory', async () => memoryStore());
