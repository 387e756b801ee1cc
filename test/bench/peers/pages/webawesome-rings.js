import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/progress-ring/progress-ring.js';

globalThis.peer = {
  ready: () => undefined,
  draw(host, tasks) {
    host.append(
      ...tasks.map(({ text, percent }) => {
        const ring = document.createElement('wa-progress-ring');
        Object.assign(ring, { value: percent, label: text, textContent: `${percent}%` });
        return ring;
      }),
    );
  },
  rings: () => document.querySelectorAll('wa-progress-ring'),
};
