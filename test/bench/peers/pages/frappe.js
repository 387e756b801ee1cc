import Gantt from 'frappe-gantt';
import './frappe.css';

globalThis.peer = {
  draw(host, text) {
    globalThis.chart = new Gantt(host, JSON.parse(text), {
      view_mode: 'Month',
      scroll_to: 'start',
      container_height: 700,
    });
  },
  bars: () => document.querySelectorAll('.bar-wrapper'),
  scroller: () => document.querySelector('.gantt-container'),
};
