import type { ComponentType } from 'react';
import type { sheetNames } from './names.ts';
import { Apps, Consent, Steps } from './parts/apps.tsx';
import { Controls } from './parts/controls.tsx';
import { Sheets } from './parts/data.tsx';
import { OrderDetail } from './parts/detail.tsx';
import { Figures } from './parts/figures.tsx';
import { Forms } from './parts/forms.tsx';
import { OrderList, OrderListStates } from './parts/list.tsx';
import { Confirm, Conflict, Keyboard, Search } from './parts/overlays.tsx';
import { States } from './parts/states.tsx';

/** Every sheet of the gallery; `whole` ones fill the window and are only shown alone. */
export const sheets: Readonly<
  Record<(typeof sheetNames)[number], { title: string; whole?: true; Sheet: ComponentType }>
> = {
  controls: { title: 'Buttons, switches, badges', Sheet: Controls },
  figures: { title: 'Money', Sheet: Figures },
  forms: { title: 'Forms', Sheet: Forms },
  states: { title: 'States', Sheet: States },
  apps: { title: 'Apps', Sheet: Apps },
  data: { title: 'Charts, sheets, files', Sheet: Sheets },
  steps: { title: 'Wizard', Sheet: Steps },
  list: { title: 'List page', whole: true, Sheet: OrderList },
  'list-states': { title: 'Table states', Sheet: OrderListStates },
  detail: { title: 'Detail page', whole: true, Sheet: OrderDetail },
  palette: { title: 'Palette', whole: true, Sheet: Search },
  keys: { title: 'Keys', whole: true, Sheet: Keyboard },
  confirm: { title: 'Confirm', whole: true, Sheet: Confirm },
  conflict: { title: 'Conflict', whole: true, Sheet: Conflict },
  consent: { title: 'Consent', whole: true, Sheet: Consent },
};
