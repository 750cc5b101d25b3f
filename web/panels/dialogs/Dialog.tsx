import './Dialog.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useActions, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** The first control of the content, after which Enter sends the form. */
const FIRST_CONTROL = 'form :is(input, select, button):enabled';

/** A modal dialog. The browser traps the focus, closes on Escape and returns the focus. */
export function Dialog({
  title,
  className,
  children,
}: {
  readonly title: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const text = useText();
  const { page } = useActions();
  const element = useRef<HTMLDialogElement>(null);
  // A layout effect, since a dialog that has left the page does not return the focus.
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  // In every rendering, since the content may have to be loaded first. Enter on the button to close would cancel.
  useLayoutEffect(() => {
    const dialog = element.current;
    const focused = document.activeElement;
    if (!dialog || (focused !== dialog && !focused?.matches('.dialog-close') && dialog.contains(focused))) return;
    (dialog.querySelector<HTMLElement>(FIRST_CONTROL) ?? dialog).focus();
  });
  return (
    <dialog
      ref={element}
      tabIndex={-1}
      className={className ? `dialog ${className}` : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        page.closeDialog();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      <button
        type="button"
        className="icon-button dialog-close"
        aria-label={text.actions.close}
        title={text.actions.close}
        onClick={page.closeDialog}
      >
        <Icon name="close" />
      </button>
    </dialog>
  );
}
