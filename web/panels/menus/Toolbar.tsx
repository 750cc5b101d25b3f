import './Toolbar.css';
import { htmlLang } from '../../i18n/language.ts';
import type { Command } from '../../state/commands/Command.ts';
import { commandContext } from '../../state/commands/index.ts';
import { languageCommand, shortcutsCommand, themeCommands } from '../../state/commands/settingCommands.ts';
import { appearanceCommand, fitCommand, historyCommands, sharingCommands } from '../../state/commands/viewCommands.ts';
import { useExplorer, useStore } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';
import { PaneToggle } from '../panes/PaneToggle.tsx';
import { SEARCH_PANEL_ID } from '../search/SearchPanel.tsx';
import { SIDE_PANEL_ID } from '../sidePanel/SidePanel.tsx';
import { MenuButton } from './MenuButton.tsx';

/** The commands for the whole view and the settings of the page. Phones have them in one menu. */
export function Toolbar() {
  const { store, actions } = useExplorer();
  const isAppearanceOpen = useStore((state) => state.isAppearanceOpen);
  useStore((state) => state.past);
  useStore((state) => state.future);
  useStore((state) => state.settings);
  const context = commandContext(store.get(), actions);
  const { text } = context;
  const { undo, redo } = historyCommands(context);
  const { copyLink, citeGraph, export: exportCommand } = sharingCommands(context);
  const appearance = appearanceCommand(context);
  const themes = themeCommands(context);
  const language = languageCommand(context);

  return (
    <header className="toolbar">
      <div className="toolbar-group">
        <PaneToggle pane="search" paneId={SEARCH_PANEL_ID} />
        <CommandButton command={undo} />
        <CommandButton command={redo} />
      </div>
      <div className="toolbar-group">
        <button
          type="button"
          id="appearance-button"
          className="icon-button wide"
          aria-haspopup="dialog"
          aria-expanded={isAppearanceOpen}
          aria-label={appearance.label}
          title={appearance.label}
          onClick={appearance.run}
        >
          <Icon name="layout" />
          <span aria-hidden="true">{appearance.label}</span>
        </button>
        {[copyLink, citeGraph, exportCommand].map((command) => (
          <CommandButton key={command.id} command={command} />
        ))}
      </div>
      <div className="toolbar-group end">
        <button
          type="button"
          className="icon-button wide"
          lang={htmlLang(context.language === 'zh' ? 'en' : 'zh')}
          onClick={language.run}
        >
          {language.label}
        </button>
        <MenuButton
          label={text.actions.theme}
          icon={themes.find(({ checked }) => checked)?.icon ?? 'system'}
          groups={[themes]}
        />
        <CommandButton command={shortcutsCommand(context)} />
        <PaneToggle pane="side" paneId={SIDE_PANEL_ID} />
      </div>
      <div className="toolbar-group narrow">
        <MenuButton
          label={text.actions.more}
          icon="more"
          groups={[
            [undo, redo],
            [fitCommand(context), copyLink, citeGraph, exportCommand],
            [appearance],
            themes,
            [language],
          ]}
        />
      </div>
    </header>
  );
}

function CommandButton({ command: { label, icon, keys, disabled = false, run } }: { readonly command: Command }) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled}
      onClick={run}
    >
      {icon && <Icon name={icon} />}
    </button>
  );
}
