import { html, nothing, type TemplateResult } from 'lit';

/** What is wrong with a field, by its name. */
export interface FieldFault {
  readonly field: string;
  readonly text: string;
}

/** A field with its label above it, and below it what is wrong. */
export interface FieldFrame {
  readonly name: string;
  readonly label: string;
  readonly fault: FieldFault | undefined;
}

/** What is said about a field, for the control in it. */
interface Said {
  readonly isWrong: 'true' | typeof nothing;
  readonly by: string | typeof nothing;
}

/** A field around a control, which is tied to the words above and below it. */
export function framedField(
  { name, label, fault }: FieldFrame,
  control: (said: Said) => TemplateResult,
): TemplateResult {
  const isWrong = fault?.field === name;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${control(isWrong ? { isWrong: 'true', by: `${name}-wrong` } : { isWrong: nothing, by: nothing })}
    ${isWrong ? html`<p class="wrong" id="${name}-wrong">${fault.text}</p>` : nothing}
  </div>`;
}

/** A field in which one of some is chosen. */
export function choiceField(
  frame: FieldFrame,
  choices: readonly (readonly [value: string, label: string])[],
  chosen: string,
  onChosen: (value: string) => void,
): TemplateResult {
  const change = ({ target }: Event): void => onChosen((target as HTMLSelectElement).value);
  return framedField(
    frame,
    ({ isWrong, by }) => html`<select
      id=${frame.name}
      name=${frame.name}
      aria-invalid=${isWrong}
      aria-describedby=${by}
      @change=${change}
    >
      ${choices.map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
    </select>`,
  );
}
