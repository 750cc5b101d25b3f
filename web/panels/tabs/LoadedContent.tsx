import { type ComponentType, useEffect, useState } from 'react';
import { useText } from '../../state/useStore.ts';

/** Loads a component when it is first shown. */
export type LoadContent = () => Promise<ComponentType>;

const loaded = new Map<LoadContent, ComponentType>();

/** A component that is not part of the first screen. If it cannot be loaded, as without a network, a button tries again. */
export function LoadedContent({ load }: { readonly load: LoadContent }) {
  const text = useText();
  const [attempt, setAttempt] = useState(0);
  const [arrived, setArrived] = useState<number | null>(null);
  const Content = loaded.get(load);

  useEffect(() => {
    if (loaded.has(load)) return;
    let isCurrent = true;
    load()
      .then((component) => loaded.set(load, component))
      .catch(() => {})
      .finally(() => isCurrent && setArrived(attempt));
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  if (Content) return <Content />;
  if (arrived !== attempt) {
    return (
      <p className="panel" role="status">
        {text.panel.loading}
      </p>
    );
  }
  return (
    <div className="panel" role="alert">
      <p>{text.panes.notLoaded}</p>
      <p>
        <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
          {text.actions.retry}
        </button>
      </p>
    </div>
  );
}
