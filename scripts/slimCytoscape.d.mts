import type { Plugin } from 'vite';

export function slimCytoscape(): Plugin;
