// Prints a table of measures, ratios made within one run; every output is checked first.
// --json: one line at the end for programs. --quick: small sizes, for checking that the benches still run.
// --only NAME: one part alone (fold, growth, document, page, frames, desk, earlier, working, folded, check, store, form, papers, reading,
// sqlite, postgres, jetstream, http, live, plans, emmett, peers). --peers: the same as --only peers.
// --server: what a server and its stores do. --rounds N: N thousand commands for the server's memory, 10 unless given.
import { desking } from './desk.mjs';
import { besideEmmett } from './emmett.mjs';
import { framing } from './frames.mjs';
import { folding, growing, importing, repeating } from './in-node.mjs';
import { checking, drawing, earlier, filling, foldedPlan, storing } from './in-browser.mjs';
import { serving } from './http.mjs';
import { streaming } from './jetstream.mjs';
import { seeing } from './live.mjs';
import { crowding } from './many-plans.mjs';
import { papering } from './papers.mjs';
import { besidePeers } from './peers.mjs';
import { relating } from './postgres.mjs';
import { reading } from './reading.mjs';
import { embedding } from './sqlite.mjs';
import { working } from './working.mjs';

const parts = {
  fold: folding,
  growth: async (...told) => {
    await growing(...told);
    await repeating(...told);
  },
  document: importing,
  page: drawing,
  frames: framing,
  desk: desking,
  earlier,
  working,
  folded: foldedPlan,
  check: checking,
  store: storing,
  form: filling,
  papers: papering,
  reading,
  sqlite: embedding,
  postgres: relating,
  jetstream: streaming,
  http: serving,
  live: seeing,
  plans: crowding,
  emmett: besideEmmett,
  peers: besidePeers,
};
/** What fills the disk, or fetches others' programs: only where it is named. */
const ofHand = new Set(['plans', 'emmett', 'peers']);
const ofServers = new Set(['sqlite', 'postgres', 'jetstream', 'http', 'live']);

const { argv } = process;
const isQuick = argv.includes('--quick');
const named = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined;
const only = argv.includes('--peers') ? 'peers' : named;
const results = [];

/** `goal` is the most that may be; none where it is only told. */
function say(name, value, unit, goal) {
  const isMissed = !isQuick && goal !== undefined && value > goal;
  results.push({ name, value: Math.round(value * 1000) / 1000, unit, goal, isMissed });
  if (!argv.includes('--json'))
    console.log(
      `${name.padEnd(76)} ${value.toFixed(2).padStart(10)} ${unit.padEnd(6)} ${goal === undefined ? '' : `goal ≤ ${goal}`}${isMissed ? '  missed' : ''}`,
    );
}

const isServer = argv.includes('--server');
const isMeant = (name) =>
  only === undefined ? !ofHand.has(name) && (!isServer || ofServers.has(name)) : only === name;
for (const [name, run] of Object.entries(parts)) if (isMeant(name)) await run(say, isQuick);

if (argv.includes('--json')) console.log(JSON.stringify(results));
else if (isQuick) console.log('Small sizes: the figures say nothing, the outputs were right.');
else console.log(`${results.filter(({ isMissed }) => isMissed).length} of ${results.length} goals missed`);
