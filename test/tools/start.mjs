// `npm start`: makes what the pages of the examples show, serves them, and makes the rest while they answer. An address
// is told when all that stands behind it is there.
import { afterServed, served, stopSteps, takeSteps } from './steps.mjs';

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopBuilding);
const last = served.length + afterServed.length;
const status = await takeSteps(served, 1, last);
if (status !== 0) process.exit(status);
const { address } = await import('../../examples/dist/start.js');
// What a client of a store leaves open holds nobody up.
if (address === undefined) process.exit();
else {
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stopBuilding);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stopSteps);
  await makeRest(address);
}

function stopBuilding() {
  stopSteps();
  process.exit(130);
}

async function makeRest(origin) {
  for (const [index, { opens, ...step }] of afterServed.entries()) {
    if ((await takeSteps([step], served.length + 1 + index, last)) !== 0) return;
    if (opens !== undefined) console.log(`${opens.name}: ${origin}${opens.path}`);
  }
}
