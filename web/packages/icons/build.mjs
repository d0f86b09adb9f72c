// Makes sprite.svg and names.ts from own/*.svg and the drawings of lucide (ISC licence) named below.
//   npm pack lucide-static@1.62.0 && tar xf lucide-static-*.tgz && node build.mjs package/icons
// The result is committed: lucide-static unpacks to 67 MB, of which 20 kB are used.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

// Our name: theirs. Ours say what a thing is for, so that a better drawing may come later.
const lucide = {
  home: 'house',
  orders: 'receipt-text',
  products: 'package',
  members: 'users',
  money: 'wallet',
  insight: 'chart-line',
  shop: 'store',
  settings: 'settings',
  search: 'search',
  bell: 'bell',
  language: 'languages',
  person: 'circle-user',
  jobs: 'loader',
  add: 'plus',
  remove: 'minus',
  close: 'x',
  check: 'check',
  'check-circle': 'circle-check',
  edit: 'pencil',
  delete: 'trash-2',
  copy: 'copy',
  export: 'download',
  import: 'upload',
  reload: 'refresh-cw',
  filter: 'list-filter',
  columns: 'columns-3',
  density: 'rows-3',
  sort: 'arrow-up-down',
  up: 'arrow-up',
  down: 'arrow-down',
  left: 'chevron-left',
  right: 'chevron-right',
  open: 'chevron-down',
  shut: 'chevron-up',
  back: 'arrow-left',
  forward: 'arrow-right',
  more: 'ellipsis',
  menu: 'menu',
  external: 'external-link',
  link: 'link',
  eye: 'eye',
  'eye-off': 'eye-off',
  lock: 'lock',
  key: 'key-round',
  shield: 'shield-check',
  warn: 'triangle-alert',
  bad: 'octagon-x',
  info: 'info',
  help: 'circle-question-mark',
  note: 'message-square-text',
  clock: 'clock',
  calendar: 'calendar',
  ship: 'truck',
  address: 'map-pin',
  card: 'credit-card',
  bank: 'landmark',
  refund: 'undo-2',
  undo: 'rotate-ccw',
  pause: 'pause',
  play: 'play',
  stop: 'ban',
  archive: 'archive',
  pin: 'pin',
  star: 'star',
  tag: 'tag',
  discount: 'badge-percent',
  percent: 'percent',
  gift: 'gift',
  badge: 'badge-check',
  receipt: 'receipt',
  ticket: 'ticket',
  trophy: 'trophy',
  stock: 'boxes',
  image: 'image',
  file: 'file-text',
  table: 'table-2',
  print: 'printer',
  share: 'share-2',
  qr: 'qr-code',
  phone: 'smartphone',
  mail: 'mail',
  globe: 'globe',
  offline: 'wifi-off',
  sun: 'sun',
  moon: 'moon',
  system: 'monitor',
  'sign-out': 'log-out',
  'sign-in': 'log-in',
  audit: 'scroll-text',
  webhook: 'webhook',
  server: 'server',
  database: 'database',
  drag: 'grip-vertical',
  keyboard: 'keyboard',
  cart: 'shopping-cart',
  event: 'circle-dot',
  fold: 'chevrons-down-up',
  unfold: 'chevrons-up-down',
  staff: 'id-card',
  plan: 'layers',
};

const folder = process.argv[2];
if (folder === undefined) throw new Error('say where the drawings of lucide are: node build.mjs FOLDER');
const inside = (svg) =>
  svg
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/\s*\n\s*/g, '');
const own = readdirSync(new URL('own/', import.meta.url)).map((file) => file.replace('.svg', ''));
const drawings = new Map([
  ...Object.entries(lucide).map(([name, theirs]) => [name, inside(readFileSync(`${folder}/${theirs}.svg`, 'utf8'))]),
  ...own.map((name) => [name, inside(readFileSync(new URL(`own/${name}.svg`, import.meta.url), 'utf8'))]),
]);
const names = [...drawings.keys()].sort();
const symbols = names.map((name) => `<symbol id="${name}" viewBox="0 0 24 24">${drawings.get(name)}</symbol>`);
writeFileSync(
  new URL('sprite.svg', import.meta.url),
  `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`,
);
writeFileSync(
  new URL('names.ts', import.meta.url),
  `/** Every drawing of sprite.svg; both files are written by build.mjs. */\nexport const iconNames = [\n${names
    .map((name) => `  '${name}',\n`)
    .join('')}] as const;\n\nexport type IconName = (typeof iconNames)[number];\n`,
);
