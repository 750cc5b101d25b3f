import { UserError } from '../errors.ts';
import type { LocalisedText } from '../model/vocabulary.ts';

/** Neo4j holds a dataset of another title than the one to load. */
export function otherDataset(uri: string, title: LocalisedText, instruction: string): UserError {
  return new UserError(
    'BAD_CONFIG',
    `Neo4j at ${uri} holds another dataset, "${title.en}".`,
    `Nothing was changed. ${instruction}`,
    { uri },
  );
}
