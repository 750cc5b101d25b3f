import './MenuButton.css';
import { useEffect, useRef, useState } from 'react';
import type { CommandGroup } from '../../state/commands/Command.ts';
import { Icon, type IconName } from '../../theme/icons.tsx';
import { Menu } from './Menu.tsx';

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly groups: readonly CommandGroup[];
  readonly wide?: boolean;
}

/** A button that opens a menu below itself; `wide` shows its label beside the icon. */
export function MenuButton({ label, icon, groups, wide = false }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: PointerEvent) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [open]);

  const close = () => {
    setOpen(false);
    root.current?.querySelector('button')?.focus();
  };

  return (
    <div className="menu-button" ref={root}>
      <button
        type="button"
        className={wide ? 'icon-button wide' : 'icon-button'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-label={label}
        title={label}
        onClick={() => setOpen(!open)}
      >
        <Icon name={icon} />
        {wide && <span aria-hidden="true">{label}</span>}
        {wide && <Icon name="chevron" />}
      </button>
      {open && <Menu label={label} groups={groups} close={close} />}
    </div>
  );
}
