export { type Difference, differences } from './differences.ts';
export { SchemaForm, type SchemaFormProps } from './form.tsx';
export { lacking } from './lacking.ts';
export { type Field, type GroupNode, type Json, type Node, type Profile, readProfile } from './profile.ts';
export { blank, withDefaults } from './values.ts';
