// What a bundle takes in place of valibot. A page never runs the schemas, it judges by functions made of them
// (`fitting` in packages/core), so that what they are made of is enough. What is not here is an error of rollup's.

const schema = (type, field) => (part) => (field === undefined ? { type } : { type, [field]: part });

const check = (type) => (requirement, message) => ({ type, requirement, message });

export const string = schema('string');
export const number = schema('number');
export const picklist = schema('picklist', 'options');
export const array = schema('array', 'item');
export const object = schema('object', 'entries');
export const looseObject = schema('loose_object', 'entries');
export const optional = schema('optional', 'wrapped');
export const exactOptional = schema('exact_optional', 'wrapped');
export const pipe = (...parts) => ({ ...parts[0], pipe: parts });

const checkAs = check('check');
export { checkAs as check };
export const regex = check('regex');
export const minLength = check('min_length');
export const maxLength = check('max_length');
export const minValue = check('min_value');
export const maxValue = check('max_value');
const isInteger = check('integer');
export const integer = (message) => isInteger(Number.isInteger, message);
const isFinite = check('finite');
export const finite = (message) => isFinite(Number.isFinite, message);
