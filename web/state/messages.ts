import type { StepLabel } from './history.ts';

/** Something to tell a person. Plain data: the words are in `web/i18n`, so that they change with the language. */
export type Message =
  | { readonly kind: 'linkParts'; readonly parts: readonly string[] }
  | { readonly kind: 'unknownIds'; readonly ids: readonly string[] }
  | { readonly kind: 'otherVersion'; readonly version: string }
  | { readonly kind: 'hidden'; readonly count: number }
  | { readonly kind: 'expanded'; readonly id: string; readonly count: number }
  | { readonly kind: 'collapsed'; readonly id: string; readonly count: number }
  | { readonly kind: 'nothingMore'; readonly id: string }
  | { readonly kind: 'documentShown'; readonly id: string; readonly entities: number; readonly relations: number }
  | { readonly kind: 'marked'; readonly entities: number; readonly relations: number }
  | { readonly kind: 'done' | 'undone' | 'redone'; readonly step: StepLabel }
  | {
      readonly kind: 'arrivedAt';
      readonly id: string;
      readonly type: string;
      readonly relations: number;
      readonly place: number;
      readonly of: number;
    }
  | {
      readonly kind:
        | 'nothingThere'
        | 'unmarked'
        | 'linkCopied'
        | 'copyFailed'
        | 'pathNeedsTwo'
        | 'storageFailed'
        | 'broken'
        | 'imageFailed'
        | 'reconnected';
    }
  | { readonly kind: 'refused'; readonly text: string; readonly hint: string | null };

/** A message that stays until it is dismissed or goes after a while. */
export interface Notice {
  readonly id: number;
  readonly tone: 'plain' | 'warning';
  readonly message: Message;
}
