import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../state/useStore.ts';
import { Icon } from '../../theme/icons.tsx';

/** A section of the filters that opens and closes. Its content is rendered while it is open. */
export function FacetSection({
  label,
  isActive,
  children,
}: {
  readonly label: string;
  /** Whether it has a condition, which its heading then says. */
  readonly isActive: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(isActive);
  return (
    <section className="facet">
      <h3>
        <button
          type="button"
          className="facet-heading"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" />
          {label}
          {isActive && (
            <span className="facet-active" role="img" aria-label={text.filters.active} title={text.filters.active} />
          )}
        </button>
      </h3>
      <div id={id} hidden={!isOpen} className="facet-content">
        {isOpen && children}
      </div>
    </section>
  );
}
