// Everything that is made from the sources. `--all`: the tests too, and what editors know of the elements, for which
// the tools of the tests are brought.
import { all, built, takeSteps } from './steps.mjs';

const isAll = process.argv.includes('--all');
if (isAll) await import('./bring-tools.mjs');
process.exitCode = await takeSteps(isAll ? all : built);
