import { mountExplorer } from '../../../../web/mountExplorer.tsx';
import type { Explorer } from '../../../../web/state/createExplorer.ts';

declare global {
  interface Window {
    explorer: Explorer;
  }
}

const root = document.getElementById('root');
if (!root) throw new Error('The harness page has no element #root.');
window.explorer = await mountExplorer(root);
