import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';

globalThis.peer = {
  draw(host, text) {
    gantt.config.date_format = '%Y-%m-%d';
    gantt.config.scales = [{ unit: 'month', format: '%m/%Y' }];
    gantt.config.columns = [
      { name: 'text', tree: true, width: 300 },
      { name: 'unit', width: 100 },
    ];
    gantt.init(host);
    gantt.parse(JSON.parse(text));
  },
  bars: () => document.querySelectorAll('.gantt_task_line'),
  scroller: () => document.querySelector('.gantt_ver_scroll'),
};
