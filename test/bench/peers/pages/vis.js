import { Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

globalThis.peer = {
  draw(host, text) {
    const { items, groups } = JSON.parse(text);
    globalThis.chart = new Timeline(host, items, groups, {
      height: '100%',
      verticalScroll: true,
      stack: false,
      orientation: 'top',
    });
  },
  bars: () => document.querySelectorAll('.vis-item'),
  scroller: () => document.querySelector('.vis-panel.vis-left'),
};
