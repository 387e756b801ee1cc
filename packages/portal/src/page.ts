// `kehoach.js`: the package for a script tag, its names in the page's `KeHoach`.
import * as names from './index.js';
import { offer } from './page-names.js';

offer(names);
