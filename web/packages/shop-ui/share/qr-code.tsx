import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import encodeQR from 'qr';
import css from './qr-code.module.css';
import { qrPath } from './qr-path.ts';

/** A QR code as one path; dark on light in either theme, since scanners want it so. */
export function QrCode({ text, label, size = 200 }: { text: string; label: string; size?: number }): JSX.Element {
  const { path, modules } = useMemo(() => qrPath(encodeQR(text, 'raw', { ecc: 'medium', border: 2 })), [text]);
  return (
    <svg
      class={css.qr}
      role="img"
      aria-label={label}
      viewBox={`0 0 ${modules} ${modules}`}
      width={size}
      height={size}
      shape-rendering="crispEdges"
    >
      <rect width={modules} height={modules} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
