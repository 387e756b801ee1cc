// `kehoach-frame.js`: an iframe as high as the page in it. In the framed page the script bears `data-parent`, the origin
// of the page around it, which is told the height; there it stands without, and follows frames with `data-kehoach-frame`.

const kind = 'kehoach-height';
/** Asks a framed page that has told its height before somebody listened. */
const question = 'kehoach-height-wanted';
/** No page of ours is higher in px; a frame that says so is no help to a reader. */
const highest = 50_000;

/** Tells `origin` alone how high this page is, now and whenever that changes. */
function tellHeight(origin: string): void {
  const page = document.documentElement;
  const tell = (): void => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    parent.postMessage({ kind, height }, origin);
  };
  new ResizeObserver(tell).observe(page);
  addEventListener('message', ({ source, origin: from, data }) => {
    if (source === parent && from === origin && data === question) tell();
  });
}

/** Gives each frame the height that its own page tells, as long as that page is of the origin that `src` names. */
function followHeights(): void {
  const frames = (): readonly HTMLIFrameElement[] => [
    ...document.querySelectorAll<HTMLIFrameElement>('iframe[data-kehoach-frame][src]'),
  ];
  addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const height = heightIn(data);
    if (frame === undefined || height === undefined || new URL(frame.src).origin !== origin) return;
    // A border is not part of what the page needs.
    frame.style.boxSizing = 'content-box';
    frame.style.height = `${height}px`;
  });
  // Nothing in it is secret, and a frame that has not loaded yet is of no origin.
  for (const { contentWindow } of frames()) contentWindow?.postMessage(question, '*');
}

function heightIn(data: unknown): number | undefined {
  const told = typeof data === 'object' && data !== null ? (data as Readonly<Record<string, unknown>>) : {};
  const { height } = told;
  return told['kind'] === kind && typeof height === 'number' && height > 0 && height <= highest ? height : undefined;
}

const around = (document.currentScript as HTMLScriptElement | null)?.dataset['parent'];
if (around === undefined) followHeights();
else if (parent !== window) tellHeight(new URL(around, location.href).origin);
