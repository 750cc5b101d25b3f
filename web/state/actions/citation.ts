import { readReferences } from '../../api/cite.ts';
import type { Context } from './context.ts';

export function citationActions({ store, runQuery, attempt, change, notify }: Context) {
  return {
    /** Opens the dialog with references for an entity, relation, figure or document; null is the whole dataset. */
    open: function open(id: string | null): Promise<void> {
      change({ dialog: { kind: 'cite', id, references: null }, menu: null });
      const isOpen = () => {
        const { dialog } = store.get();
        return dialog?.kind === 'cite' && dialog.id === id;
      };
      return attempt(
        async () => {
          const references = await readReferences(runQuery, id, today());
          if (!isOpen()) return;
          change({ dialog: references && { kind: 'cite', id, references } });
          if (!references && id !== null) notify('warning', { kind: 'unknownIds', ids: [id] });
        },
        () => isOpen() && change({ dialog: null }),
        () => open(id),
      );
    },

    /** Returns false if the browser refuses: the page is not focused, or is served without HTTPS. */
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

/** Returns the local date, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
