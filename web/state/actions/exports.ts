import { addressOf, type DataFormat, exportPart } from '../../api/exportData.ts';
import type { PngOptions } from '../../canvas/Canvas.ts';
import type { Context } from './context.ts';
import { linkTo } from './navigation.ts';

/** Links, images and data of the view for use elsewhere. */
export function exportActions(context: Context) {
  const { attempt, store, change, canvas, notify, announce } = context;

  return {
    copyLink: async (): Promise<void> => {
      const { origin, pathname } = globalThis.location;
      try {
        await navigator.clipboard.writeText(`${origin}${pathname}#${linkTo(store.get())}`);
        notify('plain', { kind: 'linkCopied' });
        announce({ kind: 'linkCopied' });
      } catch {
        // Browsers refuse where the page is not focused or not served securely; the address bar is the way out.
        notify('warning', { kind: 'copyFailed' });
      }
    },

    /** Draws the view as an image and hands it to the browser to save. */
    savePng: async (options: PngOptions): Promise<void> => {
      try {
        const blob = await canvas()?.png(options);
        if (!blob) throw new Error('there is no canvas to draw');
        saveFile(blob, `graph-${store.get().dataset?.meta.version ?? 'view'}.png`);
        change({ dialog: null });
      } catch (error) {
        console.error(error);
        notify('warning', { kind: 'imageFailed' });
      }
    },

    /** Hands the data of these entities, or of all where `ids` is null, to the browser to save. */
    saveData: (format: DataFormat, ids: readonly string[] | null): Promise<void> =>
      attempt(async () => {
        if (ids === null) follow(addressOf(format), '');
        else {
          const { file, name } = await exportPart(format, ids);
          saveFile(file, name);
        }
        change({ dialog: null });
      }),
  };
}

function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  follow(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Has the browser save what is at an address. Without a name it is the server that gives one. */
function follow(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
