import { useRef, type ReactElement } from 'react';
import type { TimelineElement } from '@kehoach/elements';
import '@kehoach/elements/react.js';

export function Plan({ choose }: { readonly choose: (task: string | undefined) => void }): ReactElement {
  const timeline = useRef<TimelineElement>(null);
  return (
    <kh-plan src="/plans/225.ndjson" actor-id="nv-1" actorUnit="stp" className="wide">
      <kh-summary />
      <kh-timeline
        ref={timeline}
        key="timeline"
        zoom="month"
        keep={(task) => task.lead.includes('stp')}
        onkh-task-select={({ taskId }) => choose(taskId)}
      />
    </kh-plan>
  );
}

export const wrong = [
  // @ts-expect-error there is no such stretch of time
  <kh-timeline key="a" zoom="decade" />,
  // @ts-expect-error an event of ours has no `detail`
  <kh-timeline key="b" onkh-task-select={({ detail }) => console.log(detail)} />,
  // @ts-expect-error there is no such element
  <kh-gantt key="c" />,
];
