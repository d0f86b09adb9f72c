import encodeQR from 'qr';
import { type ReactNode, useMemo } from 'react';
import { useWords } from '../base/words.tsx';
import css from './data.module.css';

export interface QRCodeProps {
  text: string;
  /** In pixels, without its margin. */
  size?: number;
  /** What it leads to, for people who cannot see it; else the text itself. */
  label?: string;
}

/** A QR code as one path. Import it lazily (`@souk/ui/qr`): few pages have one. */
export default function QRCode({ text, size = 160, label }: QRCodeProps): ReactNode {
  const words = useWords().qr;
  const { path, width } = useMemo(() => draw(text), [text]);
  return (
    <div className={css.qrBox} style={{ inlineSize: 'fit-content' }}>
      <svg
        viewBox={`0 0 ${width} ${width}`}
        width={size}
        height={size}
        role="img"
        aria-label={words.label({ text: label ?? text })}
        shapeRendering="crispEdges"
      >
        <path d={path} fill="#000000" />
      </svg>
    </div>
  );
}

function draw(text: string): { path: string; width: number } {
  const cells = encodeQR(text, 'raw', { ecc: 'medium', border: 1 });
  const path = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: path.join(''), width: cells.length };
}
