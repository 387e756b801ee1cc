import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const scales = [{ unit: 'month', step: 1, format: '%m/%Y' }];
const columns = [
  { id: 'text', header: 'Nhiệm vụ', width: 300 },
  { id: 'unit', header: 'Chủ trì', width: 100 },
];

globalThis.peer = {
  draw(host, text) {
    const tasks = JSON.parse(text).map((task) => ({
      ...task,
      start: new Date(task.start),
      end: new Date(task.end),
    }));
    const chart = createElement(Gantt, { tasks, links: [], scales, columns });
    // Without a height of its own it draws every row.
    const box = createElement('div', { style: { height: '700px' } }, chart);
    createRoot(host).render(createElement(Willow, { fonts: false }, box));
  },
  bars: () => document.querySelectorAll('.wx-bar'),
  scroller: () =>
    [...document.querySelectorAll('#host *')].find(
      (box) => /auto|scroll/.test(getComputedStyle(box).overflowY) && box.scrollHeight > box.clientHeight + 100,
    ),
};
