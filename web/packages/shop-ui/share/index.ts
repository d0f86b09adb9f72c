export { posterPng, posterSvg } from './poster.ts';
export { QrCode } from './qr-code.tsx';
