import { useText } from '../../state/useStore.ts';
import { SizeKey } from '../appearance/AppearanceKey.tsx';

/** The meaning of lines, badges and sizes. */
export function LineLegend() {
  const text = useText();
  return (
    <section className="line-legend">
      <h3 className="eyebrow">{text.legend.heading}</h3>
      <ul>
        <LineSample className="many" label={text.legend.manyDocuments} />
        <LineSample className="one" label={text.legend.oneDocument} />
        <LineSample className="implied" label={text.legend.implied} />
        <li>
          <span className="legend-badge" aria-hidden="true">
            +9
          </span>
          {text.legend.badge}
        </li>
        <SizeKey />
      </ul>
    </section>
  );
}

function LineSample({ className, label }: { readonly className: string; readonly label: string }) {
  return (
    <li>
      <svg className={className} viewBox="0 0 32 14" width="32" height="14" aria-hidden="true">
        <path d="M1 7h30" />
      </svg>
      {label}
    </li>
  );
}
