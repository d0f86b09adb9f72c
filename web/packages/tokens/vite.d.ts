import type { Plugin } from 'vite';

export declare function themeFirst(): Plugin;
