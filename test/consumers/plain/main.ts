import '@kehoach/elements/plan/define.js';
import '@kehoach/elements/timeline/define.js';

const timeline = document.createElement('kh-timeline');
timeline.zoom = 'quarter';
// @ts-expect-error there is no such stretch of time
timeline.zoom = 'decade';
// @ts-expect-error there is no such property
timeline.colour = 'red';

document.querySelector('kh-plan')?.append(timeline);
document.addEventListener('kh-task-select', ({ taskId }) => {
  const chosen: string = taskId ?? '';
  console.log(chosen);
});
timeline.addEventListener('kh-task-select', (event) => {
  // @ts-expect-error it stands in the event itself
  console.log(event.detail);
});
