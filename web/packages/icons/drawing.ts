import type { IconName } from './names.ts';

export interface IconProps {
  name: IconName;
  /** In pixels: 14 in dense rows, 16 beside text, 20 alone on a button. */
  size?: number;
  /** Says what the drawing means where no word beside it does. */
  label?: string;
}
