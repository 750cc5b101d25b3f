import type { ReactNode } from 'react';
import { useStore, useText } from '../../state/useStore.ts';
import { type LoadContent, LoadedContent } from '../tabs/LoadedContent.tsx';
import { Dialog } from './Dialog.tsx';

export const loadDialogs: LoadContent = () => import('./OpenDialog.tsx').then(({ OpenDialog }) => OpenDialog);

export function Dialogs() {
  const isOpen = useStore((state) => state.dialog !== null);
  return isOpen && <LoadedContent load={loadDialogs} Frame={UnnamedDialog} />;
}

/** A dialog whose content, and with it the title, is not loaded yet. */
function UnnamedDialog({ children }: { readonly children: ReactNode }) {
  const text = useText();
  return <Dialog title={text.page.title}>{children}</Dialog>;
}
