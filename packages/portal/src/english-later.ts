// Says where a page finds its words of English: in a further file, which it loads once English is spoken somewhere.
import { provideEnglish } from '@kehoach/elements/shared/english.js';

provideEnglish(() => import('./english.js'));
