import { classImports, comment, elementsOf, fieldNames, ownAttributes } from './type-text.mjs';

/**
 * The elements for JSX: of React 19, which sets their properties and listens to their events; and of React 18, which
 * knows no more than attributes, and a `ref`.
 */
export function reactTypes(manifest, { isOld = false } = {}) {
  const elements = elementsOf(manifest);
  const tags = elements.map((element) => `${comment(element.description, '      ')}      ${tagType(element, isOld)}`);
  return `${classImports(elements)}import type { HTMLAttributes, Key, ReactNode, Ref } from 'react';

${isOld ? old : current}
declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
${tags.join('')}    }
  }
}
`;
}

function tagType(element, isOld) {
  const { tagName, name } = element;
  const names = (all) => all.map((each) => `'${each.name}'`).join(' | ') || 'never';
  return isOld
    ? `'${tagName}': KehoachElement<${name}, ${attributesOf(element)}>;\n`
    : `'${tagName}': KehoachElement<${name}, ${fieldNames(element)}, ${names(ownAttributes(element))}>;\n`;
}

/** An attribute is a word, or one of those that it may be. */
function attributesOf({ attributes }) {
  const told = attributes.map(({ name, type }) => `'${name}'?: ${typeOfAttribute(type?.text)} | undefined`);
  return `{ ${told.join('; ')} }`;
}

function typeOfAttribute(text = 'string') {
  return /^'[^']+'(?: \| '[^']+')*$/.test(text) ? text : 'string';
}

const current = `/** Every event of ours goes up through the page, so each element may hear it: \`onkh-task-select\`. */
type Heard = {
  [Name in keyof GlobalEventHandlersEventMap as Name extends \`kh-\${string}\` ? \`on\${Name}\` : never]?:
    | ((event: GlobalEventHandlersEventMap[Name]) => void)
    | undefined;
};
type Given<Element, Field extends keyof Element> = { [Name in Field]?: Element[Name] | null | undefined };
type KehoachElement<Element, Field extends keyof Element, Attribute extends string> =
  Omit<HTMLAttributes<Element>, Field | Attribute> & Given<Element, Field> & { [Name in Attribute]?: string | undefined } & Heard & {
    key?: Key | null | undefined;
    ref?: Ref<Element> | undefined;
  };
`;

const old = `/** React 18 sets attributes; give properties and listen to events by the \`ref\`. */
type KehoachElement<Element, Attributes> = Omit<HTMLAttributes<Element>, keyof Attributes | 'className'> & Attributes & {
  class?: string | undefined;
  children?: ReactNode;
  key?: Key | null | undefined;
  ref?: Ref<Element> | undefined;
};
`;
