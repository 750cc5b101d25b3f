import { isolate } from '../../server/model/isolate.ts';

/** Joins the texts that are present, each isolated, so that they keep their order whatever their scripts. */
export function joinTexts(texts: readonly (string | false | null | undefined)[], separator = ' · '): string {
  return texts.flatMap((text) => (text ? [isolate(text)] : [])).join(separator);
}
