import { langOf } from '../../i18n/language.ts';

/**
 * A text of the dataset: a name, a label, a description. `bdi` isolates it from the text beside it, since it may be in a
 * right-to-left script.
 */
export function DataText({ children }: { readonly children: string }) {
  return <bdi lang={langOf(children)}>{children}</bdi>;
}
