import { type IconName, iconNames } from '@souk/icons';

/** The drawing that a manifest names, or that of any app. */
export function appIcon(name: string): IconName {
  return iconNames.find((icon) => icon === name) ?? 'app';
}
