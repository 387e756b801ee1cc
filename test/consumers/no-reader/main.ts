import { define, planContextOf, type PlanHostElement } from '@kehoach/elements';
import '@kehoach/elements/define.js';
import '@kehoach/elements/agenda/define.js';
import '@kehoach/elements/export/define.js';
import '@kehoach/elements/plans/define.js';

declare global {
  interface HTMLElementTagNameMap {
    'stp-plan': PlanHostElement;
  }
}

const plan = document.createElement('stp-plan');
plan.planId = 'ninhthuan.stp.225-kh-stp.2022';
// @ts-expect-error there is no such property
plan.colour = 'red';

await define({ prefix: 'stp', elements: ['plan', 'timeline', 'record'] });
// @ts-expect-error what reads documents is imported by whoever has the reader
await define({ prefix: 'stp', elements: ['import'] });

console.log(planContextOf('stp'));
