import './Menu.css';
import { type KeyboardEvent, useRef } from 'react';
import type { CommandGroup } from '../../state/commands/Command.ts';
import { Icon } from '../../theme/icons.tsx';
import { useBorrowedFocus } from '../useBorrowedFocus.ts';

interface Props {
  readonly label: string;
  /** A line separates groups. */
  readonly groups: readonly CommandGroup[];
  readonly close: () => void;
}

/** A list of commands: arrow keys move, Enter runs, Escape and Tab close. Has the focus until it closes. */
export function Menu({ label, groups, close }: Props) {
  const list = useRef<HTMLDivElement>(null);

  useBorrowedFocus(list);

  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) buttons.at(next % buttons.length)?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div ref={list} className="menu" role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
      {groups
        .filter((group) => group.length > 0)
        .map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this is a group of menu items.
          <div key={group[0]?.id} role="group">
            {group.map(({ id, label: name, note, icon, keys, checked, disabled, run }) => (
              <button
                key={id}
                type="button"
                data-command={id}
                role={checked === undefined ? 'menuitem' : 'menuitemradio'}
                {...(checked === undefined ? {} : { 'aria-checked': checked })}
                disabled={disabled ?? false}
                onClick={() => {
                  close();
                  run();
                }}
              >
                <span className="menu-icon">{icon && <Icon name={icon} />}</span>
                <span>
                  {name}
                  {note && <small>{note}</small>}
                </span>
                {keys && (
                  <span className="keys" aria-hidden="true">
                    {keys}
                  </span>
                )}
              </button>
            ))}
          </div>
        ))}
    </div>
  );
}
