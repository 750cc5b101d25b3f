import type { Point } from '../../../server/model/geometry.ts';
import type { Target } from '../../canvas/Canvas.ts';
import { loadDictionary } from '../../i18n/index.ts';
import { isNarrow } from '../narrow.ts';
import type { DockTab, Pane, PaneState } from '../panes.ts';
import type { Dialog, Settings, State } from '../state.ts';
import type { Context } from './context.ts';

/** Actions around the view: zoom, settings, tabs, dialogs, menu and tooltip. */
export function pageActions(context: Context) {
  const { store, attempt, change, notify, canvas } = context;

  const changeSettings = (part: Partial<Settings>) =>
    store.update((state) => ({ ...state, settings: { ...state.settings, ...part } }));

  const setPane = (pane: Pane, part: Partial<PaneState>): void =>
    store.update((state) => ({ ...state, panes: { ...state.panes, [pane]: { ...state.panes[pane], ...part } } }));

  return {
    setPane,

    /** Opens a tab of the dock; on a phone, of the bottom sheet. */
    openDock: (dockTab: DockTab): void => {
      if (isNarrow()) change({ tab: dockTab, sheet: store.get().sheet === 'full' ? 'full' : 'half' });
      else {
        change({ dockTab });
        setPane('dock', { isOpen: true });
      }
    },

    /** Shows a tab of the side panel, which opens if it is collapsed. */
    openSide: (tab: State['tab']): void => {
      change({ tab, sheet: store.get().sheet === 'low' ? 'half' : store.get().sheet });
      setPane('side', { isOpen: true });
    },

    fit: (): void => {
      const { entities } = store.get().view.selection;
      canvas()?.fit(entities.length > 0 ? entities : undefined);
    },

    fitAll: (): void => canvas()?.fit(),

    reportDrawn: (): void => change({ isDrawn: true }),

    /** Offers to show entities that appeared outside the window. */
    reportOutside: (ids: readonly string[]): void => notify('plain', { kind: 'outside', ids }),

    /** Fits entities into the window, with the selected ones, next to which they appeared. */
    fitOutside: (ids: readonly string[]): void => canvas()?.fit([...ids, ...store.get().view.selection.entities]),

    setCamera: (camera: State['camera']): void => change({ camera }),
    zoomBy: (factor: number): void => canvas()?.zoomBy(factor),
    setLanguage: (language: Settings['language']): Promise<void> =>
      attempt(async () => {
        await loadDictionary(language);
        changeSettings({ language, languageChosen: true });
      }),
    setTheme: (theme: Settings['theme']): void => changeSettings({ theme }),
    setPrinting: (isPrinting: boolean): void => change({ isPrinting }),
    setSystemDark: (systemDark: boolean): void => changeSettings({ systemDark }),
    setTab: (tab: State['tab']): void => change({ tab, detailsOrigin: null }),
    setSheet: (sheet: State['sheet']): void => change({ sheet }),
    openDialog: (kind: Exclude<Dialog['kind'], 'chooser' | 'cite'>): void => change({ dialog: { kind }, menu: null }),
    closeDialog: (): void => change({ dialog: null }),
    showMenu: (target: Target, at: Point): void => change({ menu: { target, at }, tooltip: null }),
    closeMenu: (): void => change({ menu: null }),

    showTooltip: (target: Target | null, at: Point): void =>
      change({ tooltip: target && target.kind !== 'background' ? { target, at } : null }),
  };
}
