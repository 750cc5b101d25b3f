import { useStore } from '../../state/useStore.ts';
import { type LoadContent, LoadedContent } from '../tabs/LoadedContent.tsx';
import { StartPanel } from './StartPanel.tsx';

export const loadDetails: LoadContent = () => import('./DetailsPanel.tsx').then(({ DetailsPanel }) => DetailsPanel);

/** The details of what is selected or open; else an introduction to the graph. */
export function DetailsTab() {
  const hasDetails = useStore(({ view: { selection, document } }) => {
    return selection.entities.length + selection.relations.length > 0 || document !== null;
  });
  return hasDetails ? <LoadedContent load={loadDetails} /> : <StartPanel />;
}
