import './Dialog.css';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useActions, useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** A modal dialog; the browser holds the focus in it, closes it on Escape and gives the focus back. */
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
  const { shaping } = useActions();
  const element = useRef<HTMLDialogElement>(null);
  // Not an effect that runs later: a dialog that has left the page already gives no focus back.
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
        shaping.closeDialog();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      {children}
      {/* Last, so that the focus begins in what is asked and not on the way out. */}
      <button
        type="button"
        className="icon-button dialog-close"
        aria-label={text.actions.close}
        title={text.actions.close}
        onClick={shaping.closeDialog}
      >
        <Icon name="close" />
      </button>
    </dialog>
  );
}
