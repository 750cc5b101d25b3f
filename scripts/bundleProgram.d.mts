import type { Plugin } from 'vite';

export function bundleProgram(): Plugin;
