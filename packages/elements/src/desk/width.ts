import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How much room a desk has: on a phone its panel covers the page, on a tablet it lies over the view. */
export type Room = 'phone' | 'tablet' | 'wide';

/** In px, as in the styles. */
const bounds = { phone: 640, tablet: 1100 } as const;

/** A controller: draws its element anew when its room becomes another one. */
export class RoomWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #room: Room | undefined;
  readonly #observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined && entry.contentRect.width > 0) this.#take(entry.contentRect.width);
  });

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Measured once before anything is drawn: a view that changes at once would be drawn twice. */
  get room(): Room {
    this.#room ??= roomOf(this.#host.clientWidth || innerWidth);
    return this.#room;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #take(width: number): void {
    const room = roomOf(width);
    if (room === this.#room) return;
    this.#room = room;
    this.#host.requestUpdate();
  }
}

function roomOf(width: number): Room {
  return width < bounds.phone ? 'phone' : width < bounds.tablet ? 'tablet' : 'wide';
}
