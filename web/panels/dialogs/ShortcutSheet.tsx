import './ShortcutSheet.css';
import { useText } from '../../state/useStore.ts';
import { Dialog } from './Dialog.tsx';

/** All keyboard shortcuts and mouse actions. */
export function ShortcutSheet() {
  const { shortcuts } = useText();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['/', 'Ctrl+K'], shortcuts.search],
    [['D'], shortcuts.documents],
    [['T'], shortcuts.table],
    [['[', ']'], shortcuts.panes],
    [['Enter', 'Ctrl+Enter'], shortcuts.go],
    [['←', '↑', '→', '↓'], shortcuts.nextEntity],
    [['Shift+←', 'Shift+↑', 'Shift+→', 'Shift+↓'], shortcuts.move],
    [['Ctrl+Enter'], shortcuts.toggle],
    [['Enter'], shortcuts.open],
    [['E'], shortcuts.expand],
    [['Shift+E'], shortcuts.chooseNeighbors],
    [['1', '2', '3'], shortcuts.focus],
    [['H', 'Delete'], shortcuts.hide],
    [['Shift+H'], shortcuts.hideOthers],
    [['P'], shortcuts.pin],
    [['Ctrl+Z'], shortcuts.undo],
    [['Ctrl+Y', 'Ctrl+Shift+Z'], shortcuts.redo],
    [['Ctrl+A'], shortcuts.selectAll],
    [['F', '0'], shortcuts.fit],
    [['+', '-'], shortcuts.zoom],
    [['L'], shortcuts.layout],
    [['Shift+F10'], shortcuts.menu],
    [['Esc'], shortcuts.escape],
    [['?'], shortcuts.help],
  ];
  return (
    <Dialog title={shortcuts.title} className="shortcut-sheet">
      <div className="dialog-body">
        <dl className="shortcuts">
          {keys.map(([names, what]) => (
            <div key={what} className="field">
              <dt>
                {names.map((name, index) => (
                  <span key={name}>
                    {index > 0 && ' '}
                    <kbd>{name}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <section>
          <h3 className="eyebrow">{shortcuts.mouse}</h3>
          <ul>
            {[shortcuts.doubleClick, shortcuts.shiftClick, shortcuts.shiftDrag, shortcuts.rightClick].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
