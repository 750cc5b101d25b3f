import './EntityLink.css';
import { useActions } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { Icon } from '../../theme/icons.tsx';
import { DataText } from './DataText.tsx';

/** The title of a document; a click opens its panel. `plain` omits the icon. */
export function DocumentLink({ id, plain = false }: { readonly id: string; readonly plain?: boolean }) {
  const nameOf = useNameOf();
  const { documents } = useActions();
  const title = nameOf(id);
  return (
    <button type="button" className="entity-link" onClick={() => documents.open(id)}>
      {!plain && <Icon name="document" />}
      <DataText>{title}</DataText>
    </button>
  );
}
