import './Dialog.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useActions, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

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
  return (
    <dialog
      ref={element}
      className={className ? `dialog ${className}` : 'dialog'}
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        page.closeDialog();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      {/* Last, so that the first control of the content receives the focus. */}
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
