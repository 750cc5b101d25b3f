import { type DataFormat, exportData } from '../../api/exportData.ts';
import type { PngOptions } from '../../canvas/Canvas.ts';
import type { Context } from './context.ts';
import { linkTo } from './navigation.ts';
import { saveFile } from './saveFile.ts';

/** Copying of links, saving of images and data. */
export function exportActions(context: Context) {
  const { attempt, store, change, canvas, notify } = context;

  return {
    copyLink: async (): Promise<void> => {
      const { origin, pathname } = globalThis.location;
      try {
        await navigator.clipboard.writeText(`${origin}${pathname}#${linkTo(store.get())}`);
        notify('plain', { kind: 'linkCopied' });
      } catch {
        // The browser refuses if the page is not focused, or is served without HTTPS.
        notify('warning', { kind: 'copyFailed' });
      }
    },

    savePng: async (options: PngOptions): Promise<void> => {
      try {
        const blob = await canvas()?.png(options);
        if (!blob) throw new Error('No canvas to draw');
        saveFile(blob, `graph-${store.get().dataset?.meta.version ?? 'view'}.png`);
        change({ dialog: null });
      } catch (error) {
        console.error(error);
        notify('warning', { kind: 'imageFailed' });
      }
    },

    /** Saves a chart as an image. Browsers refuse if the image is too large or they block the reading of drawings. */
    saveChartPng: async (draw: () => Promise<Blob>, name: string): Promise<void> => {
      try {
        saveFile(await draw(), `${name}.png`);
      } catch (error) {
        console.error(error);
        notify('warning', { kind: 'chartImageFailed' });
      }
    },

    /** Saves the data of these entities; null is the whole dataset. */
    saveData: async (format: DataFormat, ids: readonly string[] | null): Promise<void> => {
      await attempt(async () => {
        const { file, name } = await exportData(format, ids);
        saveFile(file, name);
        change({ dialog: null });
      });
    },
  };
}
