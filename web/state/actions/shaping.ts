import type { Point } from '../../../server/model/geometry.ts';
import { addressOf, type DataFormat, exportPart } from '../../api/exportData.ts';
import type { PngOptions } from '../../canvas/Canvas.ts';
import type { StepLabel } from '../../i18n/messages.ts';
import { LAYOUTS } from '../../layouts/index.ts';
import { redo, undo } from '../history.ts';
import { runLayout } from '../selectors/placeEntities.ts';
import type { Dialog, Settings, State } from '../state.ts';
import { clearFilters, onlyType, showFiltered, toggleType } from '../view/filters.ts';
import { arrange, moveTo, togglePinned } from '../view/positions.ts';
import type { Context } from './context.ts';
import { linkTo } from './opening.ts';

export function shapingActions(context: Context) {
  const { attempt, store, change, commit, canvas, notify, speak } = context;

  const settings = (part: Partial<Settings>) =>
    store.update((state) => ({ ...state, settings: { ...state.settings, ...part } }));

  return {
    undo: (): void => {
      const step = store.get().past.at(-1);
      store.update((state) => undo(state));
      if (step) speak({ kind: 'undone', step: step.label });
    },
    redo: (): void => {
      const step = store.get().future[0];
      store.update((state) => redo(state));
      if (step) speak({ kind: 'redone', step: step.label });
    },

    toggleType: (type: string): void => commit({ kind: 'filter' }, toggleType(type)),
    onlyType: (type: string, types: readonly string[]): void => commit({ kind: 'filter' }, onlyType(type, types)),
    showFiltered: (id: string): void => {
      const entity = store.get().graph.entities[id];
      if (entity) commit({ kind: 'filter' }, showFiltered(entity));
    },
    clearFilters: (): void => commit({ kind: 'filter' }, clearFilters()),

    move: (places: Readonly<Record<string, Point>>): void =>
      commit({ kind: 'move', count: Object.keys(places).length }, moveTo(places)),

    togglePinned: (ids: readonly string[]): void => {
      const [first] = ids;
      if (first === undefined) return;
      const label: StepLabel = ids.length === 1 ? { kind: 'pin', id: first } : { kind: 'pinMany', count: ids.length };
      commit(label, togglePinned(ids));
      change({ menu: null });
    },

    arrange: (id: string): void => {
      const layout = LAYOUTS.find((known) => known.id === id);
      if (!layout) return;
      const { view, graph } = store.get();
      commit({ kind: 'layout', layout: id }, arrange(runLayout(layout, view, graph)));
      canvas()?.fit();
    },

    fit: (): void => {
      const { entities } = store.get().view.selection;
      canvas()?.fit(entities.length > 0 ? entities : undefined);
    },
    fitAll: (): void => canvas()?.fit(),
    zoomBy: (factor: number): void => canvas()?.zoomBy(factor),

    setLanguage: (language: Settings['language']): void => settings({ language }),
    setTheme: (theme: Settings['theme']): void => settings({ theme }),
    setSystemDark: (systemDark: boolean): void => settings({ systemDark }),
    setTab: (tab: State['tab']): void => change({ tab }),
    setSheet: (sheet: State['sheet']): void => change({ sheet }),
    openDialog: (kind: Exclude<Dialog['kind'], 'chooser' | 'cite'>): void => change({ dialog: { kind }, menu: null }),
    closeDialog: (): void => change({ dialog: null }),

    copyLink: async (): Promise<void> => {
      const { origin, pathname } = globalThis.location;
      try {
        await navigator.clipboard.writeText(`${origin}${pathname}#${linkTo(store.get())}`);
        notify('plain', { kind: 'linkCopied' });
        speak({ kind: 'linkCopied' });
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
