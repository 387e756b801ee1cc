import { nothing } from 'lit';
import {
  Directive,
  directive,
  PartType,
  type DirectiveResult,
  type ElementPart,
  type PartInfo,
} from 'lit/directive.js';

class PlaceDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('place goes on an element');
  }

  override render(_properties: Readonly<Record<string, string>>): unknown {
    return nothing;
  }

  override update(part: ElementPart, [properties]: [Readonly<Record<string, string>>]): unknown {
    const { style } = part.element as HTMLElement;
    for (const [name, value] of Object.entries(properties)) {
      if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
    }
    return nothing;
  }
}

/**
 * Sets CSS properties through the CSSOM.
 *
 * Lit's `styleMap` writes a style attribute on its first render, which a policy without
 * `unsafe-inline` blocks: nothing is drawn there.
 */
export const place: (properties: Readonly<Record<string, string>>) => DirectiveResult = directive(PlaceDirective);
