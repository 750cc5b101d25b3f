import { LANGUAGE_NAMES } from '../../i18n/language.ts';
import type { IconName } from '../../theme/icons.tsx';
import { PANES } from '../panes.ts';
import type { Theme } from '../state.ts';
import type { Command, CommandContext, CommandGroup } from './Command.ts';

const THEMES: readonly { readonly theme: Theme; readonly icon: IconName }[] = [
  { theme: 'system', icon: 'system' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
];

export function themeCommands({ state, actions: { page }, text }: CommandContext): CommandGroup {
  return THEMES.map(({ theme, icon }) => ({
    id: `theme.${theme}`,
    label: text.actions.themes[theme],
    heading: text.actions.theme,
    icon,
    checked: theme === state.settings.theme,
    run: () => page.setTheme(theme),
  }));
}

/** Shows and hides the panes around the canvas. */
export function paneCommands({ state: { panes }, actions: { page }, text }: CommandContext): CommandGroup {
  return PANES.map((pane) => ({
    id: `pane.${pane}`,
    label: (panes[pane].isOpen ? text.panes.hide : text.panes.show)[pane],
    run: () => page.setPane(pane, { isOpen: !panes[pane].isOpen }),
  }));
}

/** Switches to the other language. Its label is in that language. */
export function languageCommand({ actions: { page }, language, text }: CommandContext): Command {
  const other = language === 'zh' ? 'en' : 'zh';
  return {
    id: `language.${other}`,
    label: LANGUAGE_NAMES[other],
    heading: text.actions.language,
    run: () => void page.setLanguage(other),
  };
}

export function shortcutsCommand({ actions: { page }, text }: CommandContext): Command {
  return {
    id: 'shortcuts',
    label: text.actions.shortcuts,
    icon: 'help',
    keys: '?',
    run: () => page.openDialog('shortcuts'),
  };
}
