import { classImports, comment, elementsOf, fieldNames, ownAttributes } from './type-text.mjs';

/** The elements for templates of Vue, which sets properties where there are such and listens by `@kh-task-select`. */
export function vueTypes(manifest) {
  const elements = elementsOf(manifest);
  const tags = elements.map((element) => `${comment(element.description, '    ')}    ${tagType(element)}`);
  return `${classImports(elements)}import type { HTMLAttributes } from 'vue';

/** As Vue writes a name with hyphens: \`kh-task-select\` is \`khTaskSelect\`. */
type Joined<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${First}\${Capitalize<Joined<Rest>>}\` : Name;
/** Every event of ours goes up through the page, so each element may hear it. */
type Heard = {
  [Name in keyof GlobalEventHandlersEventMap as Name extends \`kh-\${string}\` ? \`on\${Capitalize<Joined<Name>>}\` : never]?:
    | ((event: GlobalEventHandlersEventMap[Name]) => void)
    | undefined;
};
type Given<Element, Field extends keyof Element> = { [Name in Field]?: Element[Name] | null | undefined };
interface KehoachElement<Element, Field extends keyof Element, Attribute extends string> {
  new (): {
    $props: HTMLAttributes & Given<Element, Field> & { [Name in Attribute]?: string | undefined } & Heard;
  };
}
declare module 'vue' {
  interface GlobalComponents {
${tags.join('')}  }
}
`;
}

function tagType(element) {
  const { tagName, name } = element;
  const attributes = ownAttributes(element).map((each) => `'${each.name}'`);
  return `'${tagName}': KehoachElement<${name}, ${fieldNames(element)}, ${attributes.join(' | ') || 'never'}>;\n`;
}
