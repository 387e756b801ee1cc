/** The reader went to another view, task, filter or day of a desk. */
export class DeskPlaceEvent extends Event {
  static readonly type = 'kh-desk-place';
  /** As it stands in an address after `#`; empty for what a page begins with. */
  readonly place: string;

  constructor(place: string) {
    super(DeskPlaceEvent.type, { bubbles: true, composed: true });
    this.place = place;
  }
}
