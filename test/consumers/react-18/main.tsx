import { useEffect, useRef, type ReactElement } from 'react';
import type { TimelineElement } from '@kehoach/elements';
import '@kehoach/elements/react-18.js';

export function Plan({ choose }: { readonly choose: (task: string | undefined) => void }): ReactElement {
  const timeline = useRef<TimelineElement>(null);
  useEffect(() => {
    const element = timeline.current;
    const chosen = ({ taskId }: { readonly taskId: string | undefined }): void => choose(taskId);
    element?.addEventListener('kh-task-select', chosen);
    return () => element?.removeEventListener('kh-task-select', chosen);
  }, [choose]);
  return (
    <kh-plan src="/plans/225.ndjson" actor-id="nv-1" actor-unit="stp" class="wide">
      <kh-timeline ref={timeline} key="timeline" zoom="month" />
    </kh-plan>
  );
}

export const wrong = [
  // @ts-expect-error there is no such stretch of time
  <kh-timeline key="a" zoom="decade" />,
  // @ts-expect-error React 18 would write a function into the page
  <kh-timeline key="b" keep={() => true} />,
];
