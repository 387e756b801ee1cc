import { openIn, tasksIn, unitNameOn, type CommandType, type Nomination, type Task } from '@kehoach/core';
import { commandText, dateText, formText, nominationText } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { nomineeName } from '../shared/nominee-name.js';
import type { About } from './about.js';
import type { Context } from './context.js';
import type { Values } from './fields.js';
import { offersFor } from './offer.js';
import { recordWords } from './record.messages.js';

/** Something that waits for an answer by whoever records. */
export interface Waiting {
  readonly about: About;
  readonly title: string;
  readonly detail: string;
  /** What it can be answered with, and what is filled in then. */
  readonly answers: readonly CommandType[];
  readonly values: Values;
}

const aboutTasks = { extension: ['GrantExtension', 'RefuseExtension'], obstacle: ['ResolveObstacle'] } as const;

const aboutNominations: readonly CommandType[] = [
  'ReviewNomination',
  'ForwardNomination',
  'GrantAward',
  'ReturnNomination',
  'DeclineAward',
];

/** What waits for an answer that this person may give, requests and obstacles first. */
export function waitingFor(context: Context): readonly Waiting[] {
  const tasks = [...tasksIn(context.plan.tasks)].flatMap((task) => ofTask(task, context));
  return [...tasks, ...context.plan.nominations.flatMap((nomination) => ofNomination(nomination, context))];
}

/** The list of what waits; choosing an answer opens its form. */
export function answersTemplate(
  context: Context,
  open: (waiting: Waiting, command: CommandType) => void,
): TemplateResult {
  const all = waitingFor(context);
  const { language } = context;
  if (all.length === 0) return html`<p class="muted">${recordWords[language].noneWaits}</p>`;
  return html`<ul class="answers">
    ${all.map(
      (waiting) => html`<li>
        <p><b>${waiting.title}</b></p>
        <p class="muted verbatim">${waiting.detail}</p>
        <div class="adds">
          ${waiting.answers.map(
            (command) => html`<button type="button" data-command=${command} @click=${() => open(waiting, command)}>
              ${commandText(command, language)}
            </button>`,
          )}
        </div>
      </li>`,
    )}
  </ul>`;
}

function ofTask(task: Task, context: Context): readonly Waiting[] {
  const { extensions, obstacles } = openIn(task);
  if (extensions.length + obstacles.length === 0) return [];
  const about: About = { kind: 'task', id: task.id };
  const may = new Set(offersFor(about, { ...context, task }).map(({ command }) => command));
  const { language } = context;
  const words = recordWords[language];
  const item = { about, title: `${task.number} ${task.title}`.trim() };
  return [
    ...extensions.map(({ id, to, reason, requestedOn }) => ({
      ...item,
      detail: [
        words.openExtension(dateText(to, language)),
        reason,
        requestedOn === undefined ? undefined : dateText(requestedOn, language),
      ]
        .filter(Boolean)
        .join(' · '),
      answers: aboutTasks.extension.filter((command) => may.has(command)),
      values: { extensionId: id },
    })),
    ...obstacles.map(({ id, text, on, unit }) => ({
      ...item,
      detail: [words.openObstacle(text), unitNameOn(context.plan, unit, on), dateText(on, language)].join(' · '),
      answers: aboutTasks.obstacle.filter((command) => may.has(command)),
      values: { obstacleId: id },
    })),
  ].filter(({ answers }) => answers.length > 0);
}

function ofNomination(nomination: Nomination, context: Context): readonly Waiting[] {
  const { id, form, nominee, state, steps } = nomination;
  if (state === 'granted' || state === 'declined' || state === 'revoked' || state === 'returned') return [];
  const about: About = { kind: 'nomination', id };
  const may = new Set(offersFor(about, { ...context, nomination }).map(({ command }) => command));
  const answers = aboutNominations.filter((command) => may.has(command));
  if (answers.length === 0) return [];
  const { language, profile, people } = context;
  const on = steps.at(-1)?.on;
  const standing = [nominationText(state, language), on === undefined ? '' : dateText(on, language)];
  const detail = [formText(form, language, profile), ...standing].filter(Boolean).join(' · ');
  return [{ about, title: nomineeName(nominee, people), detail, answers, values: {} }];
}
