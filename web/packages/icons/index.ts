export type { IconProps } from './drawing.ts';
export { type IconName, iconNames } from './names.ts';
