// `npm start`: makes what the pages of the examples show, serves them, and makes the rest while they answer. An address
// is told when all that stands behind it is there.
import { afterServed, served, stopSteps, takeSteps } from './steps.mjs';

const last = served.length + afterServed.length;
const status = await takeSteps(served, 1, last);
if (status !== 0) process.exit(status);
const { address } = await import('../../examples/dist/start.js');
if (address !== undefined) {
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopSteps);
  await makeRest(address);
}

async function makeRest(origin) {
  for (const [index, { opens, ...step }] of afterServed.entries()) {
    if ((await takeSteps([step], served.length + 1 + index, last)) !== 0) return;
    if (opens !== undefined) console.log(`${opens.name}: ${origin}${opens.path}`);
  }
}
