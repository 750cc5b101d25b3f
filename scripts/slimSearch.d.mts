import type { Plugin } from 'vite';

export function slimSearch(): Plugin;
