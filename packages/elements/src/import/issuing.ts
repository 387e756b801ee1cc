// What only issuing a plan needs, here or on a server, and taking a log over: a further file in `@kehoach/portal`.
export { issue } from './issue.js';
export { onServerPanel, unrecordedPanel } from '../publish/panels.js';
export { publishWords } from '../publish/publish.messages.js';
export type { OnServer } from '../publish/publish.js';
export { publishDraft, type PublishedPlan } from '../publish/publish-draft.js';
export { oldWordText } from '../publish/old-word.js';
export { TakingOver } from '../publish/taking-over.js';
