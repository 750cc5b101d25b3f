import './Toolbar.css';
import { LANGUAGE_NAMES } from '../../i18n/language.ts';
import { LAYOUTS } from '../../layouts/index.ts';
import type { Theme } from '../../state/state.ts';
import { useActions, useLanguage, useStore, useText } from '../../state/useStore.ts';
import { useMessages } from '../../state/useView.ts';
import { Icon, type IconName } from '../../theme/icons.tsx';
import type { MenuItem } from './Menu.tsx';
import { MenuButton } from './MenuButton.tsx';

const THEMES: readonly { readonly theme: Theme; readonly icon: IconName }[] = [
  { theme: 'system', icon: 'system' },
  { theme: 'light', icon: 'sun' },
  { theme: 'dark', icon: 'moon' },
];

/** The actions for the whole view and the settings of the page. Phones have them in one menu. */
export function Toolbar() {
  const { edits, page, exports, citation } = useActions();
  const text = useText();
  const language = useLanguage();
  const { formatStep } = useMessages();
  const theme = useStore((state) => state.settings.theme);
  const last = useStore((state) => state.past.at(-1));
  const next = useStore((state) => state.future[0]);

  const other = language === 'zh' ? 'en' : 'zh';
  const layouts = LAYOUTS.map(
    (layout): MenuItem => ({ label: layout.label[language], run: () => edits.runLayout(layout.id) }),
  );
  const themes = THEMES.map(
    (choice): MenuItem => ({
      label: text.actions.themes[choice.theme],
      icon: choice.icon,
      checked: choice.theme === theme,
      run: () => page.setTheme(choice.theme),
    }),
  );
  const undoLabel = last ? text.undoStep(formatStep(last.label)) : text.actions.nothingToUndo;
  const redoLabel = next ? text.redoStep(formatStep(next.label)) : text.actions.nothingToRedo;
  const themeIcon = THEMES.find((choice) => choice.theme === theme)?.icon ?? 'system';

  return (
    <header className="toolbar">
      <div className="toolbar-group">
        <IconButton icon="undo" label={undoLabel} keys="Ctrl+Z" disabled={!last} run={edits.undo} />
        <IconButton icon="redo" label={redoLabel} keys="Ctrl+Shift+Z" disabled={!next} run={edits.redo} />
      </div>
      <div className="toolbar-group">
        <MenuButton label={text.actions.layout} icon="layout" groups={[layouts]} wide />
        <IconButton icon="link" label={text.actions.copyLink} run={() => void exports.copyLink()} />
        <IconButton icon="quote" label={text.actions.citeGraph} run={() => void citation.open(null)} />
        <IconButton icon="image" label={text.actions.export} run={() => page.openDialog('export')} />
      </div>
      <div className="toolbar-group end">
        <button
          type="button"
          className="icon-button wide"
          lang={other === 'zh' ? 'zh-Hans' : 'en'}
          onClick={() => page.setLanguage(other)}
        >
          {LANGUAGE_NAMES[other]}
        </button>
        <MenuButton label={text.actions.theme} icon={themeIcon} groups={[themes]} />
        <IconButton icon="help" label={text.actions.shortcuts} keys="?" run={() => page.openDialog('shortcuts')} />
      </div>
      <div className="toolbar-group narrow">
        <MenuButton
          label={text.actions.more}
          icon="more"
          groups={[
            [
              { label: undoLabel, icon: 'undo', disabled: !last, run: edits.undo },
              { label: redoLabel, icon: 'redo', disabled: !next, run: edits.redo },
            ],
            [
              { label: text.actions.fit, icon: 'fit', run: page.fitAll },
              { label: text.actions.copyLink, icon: 'link', run: () => void exports.copyLink() },
              { label: text.actions.citeGraph, icon: 'quote', run: () => void citation.open(null) },
              { label: text.actions.export, icon: 'image', run: () => page.openDialog('export') },
            ],
            layouts.map((item): MenuItem => ({ ...item, icon: 'layout' })),
            themes,
            [{ label: LANGUAGE_NAMES[other], run: () => page.setLanguage(other) }],
          ]}
        />
      </div>
    </header>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

function IconButton({ icon, label, keys, disabled = false, run }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      disabled={disabled}
      onClick={run}
    >
      <Icon name={icon} />
    </button>
  );
}
