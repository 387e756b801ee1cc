// What editors know of the elements, VS Code and those of JetBrains, made of their manifest, which `write.mjs` writes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration';
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration';

const outdir = fileURLToPath(new URL('../../../packages/elements/dist', import.meta.url));
const manifest = readFileSync(`${outdir}/custom-elements.json`, 'utf8');
generateVsCodeCustomElementData(JSON.parse(manifest), { outdir, hideLogs: true });
generateJetBrainsWebTypes(JSON.parse(manifest), { outdir, hideLogs: true });
