import { useStore } from '../../state/useStore.ts';
import { useMessages } from '../../state/useView.ts';

/** Announces changes of the canvas to screen readers. */
export function LiveRegion() {
  const { formatMessage } = useMessages();
  const announcement = useStore((state) => state.announcement);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="spoken">
      {announcement && formatMessage(announcement)}
    </p>
  );
}
