import { readReferences } from '../../api/cite.ts';
import type { Context } from './context.ts';

export function citationActions({ store, runQuery, attempt, change, notify }: Context) {
  return {
    /** Shows how to cite an entity, relation, figure or document, or, where `id` is null, the whole dataset. */
    open: (id: string | null): Promise<void> => {
      change({ dialog: { kind: 'cite', id, references: null }, menu: null });
      const isOpen = () => {
        const { dialog } = store.get();
        return dialog?.kind === 'cite' && dialog.id === id;
      };
      return attempt(async () => {
        const references = await readReferences(runQuery, id, today());
        if (!isOpen()) return;
        change({ dialog: references && { kind: 'cite', id, references } });
        if (!references && id !== null) notify('warning', { kind: 'unknownIds', ids: [id] });
      });
    },

    /** Whether the browser took it: it refuses where the page is not focused or not served securely. */
    copy: async (text: string): Promise<boolean> => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Where the reader is, not in Greenwich. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
