import type { PlanHostElement } from '../plan/plan.js';
import { inside, settled, shownInPlan } from './sample.js';

/** The form. */
export const record = (root: HTMLElement): HTMLElement => root.querySelector('kh-record') as HTMLElement;
/** The plan around it. */
export const host = (root: HTMLElement): PlanHostElement => root.querySelector('kh-plan') as PlanHostElement;
/** The commands that are offered within a part of the form, in their order. */
export const commands = (root: HTMLElement, within: string): string[] =>
  [...(record(root).shadowRoot?.querySelectorAll<HTMLElement>(`${within} [data-command]`) ?? [])].map(
    ({ dataset }) => dataset['command'] ?? '',
  );
/** Presses what stands in the form. */
export const press = async (root: HTMLElement, selector: string): Promise<void> => {
  inside<HTMLButtonElement>(root, 'kh-record', selector).click();
  await settled(root);
};
/** Types into a field. */
export const type = async (root: HTMLElement, selector: string, value: string): Promise<void> => {
  const at = inside<HTMLInputElement>(root, 'kh-record', selector);
  at.value = value;
  at.dispatchEvent(new Event('input', { bubbles: true }));
  await settled(root);
};
/** The form of a task as it stands in a panel. */
export const panel = (more = '', attributes?: string, language?: string): Promise<HTMLElement> =>
  shownInPlan(`<kh-record task="2" layout="panel" ${more}></kh-record>`, attributes, language);
