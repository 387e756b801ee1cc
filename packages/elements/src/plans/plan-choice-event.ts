/** The reader chose one of several plans. */
export class PlanChoiceEvent extends Event {
  static readonly type = 'kh-plan-select';
  readonly planId: string;

  constructor(planId: string) {
    super(PlanChoiceEvent.type, { bubbles: true, composed: true });
    this.planId = planId;
  }
}
