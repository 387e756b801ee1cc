// Lets the form for an amending paper be filled in from the paper's file: needs `@kehoach/importer`.
import { provideAmending } from '../plan/brought.js';

provideAmending(async () => (await import('./read-paper.js')).readPaper);
