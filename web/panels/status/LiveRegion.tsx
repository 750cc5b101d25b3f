import { useStore } from '../../state/useStore.ts';
import { useWords } from '../../state/useView.ts';

/** Announces changes of the canvas to screen readers. */
export function LiveRegion() {
  const { say } = useWords();
  const spoken = useStore((state) => state.spoken);
  return (
    <p className="visually-hidden" role="status" aria-live="polite" data-testid="spoken">
      {spoken && say(spoken)}
    </p>
  );
}
