import { useStore } from '../../state/useStore.ts';
import { useFormats } from '../../state/useView.ts';

/** Announces changes of the canvas to screen readers. */
export function LiveRegion() {
  const { formatMessage } = useFormats();
  const announcement = useStore((state) => state.announcement);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="spoken">
      {announcement && formatMessage(announcement)}
    </p>
  );
}
