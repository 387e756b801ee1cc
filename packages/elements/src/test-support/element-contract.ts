import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import type { PlanHostElement } from '../plan/plan.js';
import { axeFindings, sampleLog, settled, shown, shownInPlan, textOf, urlOf } from './sample.js';

/** What holds for every element that shows a plan. */
export function elementContract(tag: string): void {
  suite(`${tag}, as every element,`, () => {
    for (const scheme of ['light', 'dark']) {
      test(`is accessible, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        document.body.style.background = 'Canvas';
        const root = await shownInPlan(`<${tag}></${tag}>`);
        assert.deepEqual(await axeFindings(root), []);
        document.documentElement.style.colorScheme = '';
      });
    }

    test('works alone with src', async () => {
      const root = await shown(`<${tag} src="${urlOf(writeLog(await sampleLog()))}" today="2022-09-20"></${tag}>`);
      assert.notInclude(textOf(root, tag), 'src');
      assert.isNotEmpty(textOf(root, tag));
    });

    test('speaks English where the page does', async () => {
      const root = await shownInPlan(`<${tag}></${tag}>`, undefined, 'en');
      assert.notMatch(textOf(root, tag), /Nhiệm vụ|Tiến độ|Tổng hợp|Nhật ký|Xem tại|Ghi nhận|Thi đua, khen/);
    });

    test('says in words what it lacks without a plan', async () => {
      const root = await shown(`<${tag}></${tag}>`);
      assert.include(textOf(root, tag), 'kh-plan');
    });

    test('finds a kh-plan that comes after it', async () => {
      const root = await shownInPlan(`<${tag}></${tag}>`);
      const element = root.querySelector(tag) as HTMLElement;
      const plan = root.querySelector('kh-plan') as PlanHostElement;
      plan.append(element);
      await settled(root);
      assert.notInclude(textOf(root, tag), 'src');
    });
  });
}
