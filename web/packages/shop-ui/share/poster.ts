import { thinSpaced } from '@souk/text';
import encodeQR from 'qr';
import { qrPath } from './qr-path.ts';

export interface PosterText {
  title: string;
  /** Under the title, one line. */
  line: string;
  /** Under the code: how to use it. */
  hint: string;
  code: string;
}

const width = 720;
const height = 1080;

/** The poster as an SVG of its own: drawn with shapes and system fonts only, so that a canvas may read it back. */
export function posterSvg(link: string, text: PosterText): string {
  const { path, modules } = qrPath(encodeQR(link, 'raw', { ecc: 'medium', border: 1 }));
  const qr = 330;
  const font = 'system-ui,-apple-system,PingFang SC,HarmonyOS Sans SC,Microsoft YaHei UI,Noto Sans CJK SC,sans-serif';
  const words = (content: string, y: number, size: number, colour: string, weight = 400) =>
    `<text x="360" y="${y}" text-anchor="middle" font-family="${font}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(thinSpaced(content))}</text>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="#f5f5f1"/>`,
    // The arch: a gate to walk through, with the code in it.
    '<path fill="#0e6b66" d="M60 1020V380a300 300 0 0 1 600 0v640z"/>',
    '<path fill="#ffffff" d="M96 1020V380a264 264 0 0 1 528 0v640z"/>',
    `<g transform="translate(336 168) scale(1.5)"><path fill="#0e6b66" d="M5 29V14a11 11 0 0 1 22 0v15h-6V14a5 5 0 0 0-10 0v15z"/><circle cx="16" cy="24" r="3" fill="#a84b06"/></g>`,
    words(text.title, 300, fitting(text.title, 44), '#1b1c1a', 600),
    words(text.line, 350, fitting(text.line, 26), '#51534d'),
    `<g transform="translate(${(width - qr) / 2} 400) scale(${qr / modules})" shape-rendering="crispEdges"><path d="${path}" fill="#000"/></g>`,
    words(text.hint, 800, fitting(text.hint, 24), '#51534d'),
    words(text.code, 880, 56, '#a84b06', 600),
    '<path d="M240 908h240M240 916h240" stroke="#1b1c1a" stroke-width="2"/>',
    '</svg>',
  ].join('');
}

/** The poster as a PNG, to keep among the pictures of the phone. */
export async function posterPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture came of the poster'))), 'image/png');
  });
}

/** Names are as long as people make them: they shrink before they are cut. */
function fitting(title: string, most: number): number {
  const wide = [...title].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.62), 0);
  return Math.max(18, Math.min(most, Math.floor(410 / Math.max(wide, 1))));
}

function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u202a-\u202e\u2066-\u2069]/g, '')
      .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  );
}
