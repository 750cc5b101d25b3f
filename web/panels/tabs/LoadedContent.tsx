import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { loadCode } from '../../api/loadCode.ts';
import { useStore, useText } from '../../state/useStore.ts';

/** Loads a component when it is first shown. */
export type LoadContent = () => Promise<ComponentType>;

const loaded = new Map<LoadContent, ComponentType>();

/** Loads a component that the user may soon open. If that fails, it is loaded again when it is shown. */
export function prefetchContent(load: LoadContent): Promise<void> {
  return keepLoaded(load, load);
}

async function keepLoaded(key: LoadContent, load: LoadContent): Promise<void> {
  if (loaded.has(key)) return;
  const component = await load().catch(() => null);
  if (component) loaded.set(key, component);
}

interface Props {
  readonly load: LoadContent;
  /** Surrounds the messages shown until the component is loaded. */
  readonly Frame?: ComponentType<{ readonly children: ReactNode }>;
}

/**
 * A component that is not part of the first screen. If it cannot be loaded, a button tries again. While the server gives no
 * answers, the banner about that has the button, and the component is loaded once the server answers.
 */
export function LoadedContent({ load, Frame = Panel }: Props) {
  const text = useText();
  const [attempt, setAttempt] = useState(0);
  const [arrived, setArrived] = useState<number | null>(null);
  const hasOutage = useStore((state) => state.outage !== null);
  const Content = loaded.get(load);

  useEffect(() => {
    if (loaded.has(load)) return;
    let isCurrent = true;
    void keepLoaded(load, () => loadCode(load)).then(() => isCurrent && setArrived(attempt));
    return () => {
      isCurrent = false;
    };
  }, [load, attempt]);

  useEffect(() => {
    if (hasOutage) return () => setAttempt((before) => before + 1);
  }, [hasOutage]);

  if (Content) return <Content />;
  if (arrived !== attempt) {
    return (
      <Frame>
        <p role="status">{text.panel.loading}</p>
      </Frame>
    );
  }
  if (hasOutage) {
    return (
      <Frame>
        <p role="status">{text.panes.loadedLater}</p>
      </Frame>
    );
  }
  return (
    <Frame>
      <p role="alert">{text.panes.notLoaded}</p>
      <p>
        <button type="button" className="button" onClick={() => setAttempt(attempt + 1)}>
          {text.actions.retry}
        </button>
      </p>
    </Frame>
  );
}

function Panel({ children }: { readonly children: ReactNode }) {
  return <div className="panel">{children}</div>;
}
