/** The label of a step that can be undone, as plain data: the dictionaries turn it into words. */
export type StepLabel =
  | { readonly kind: 'expand' | 'collapse' | 'add' | 'pin' | 'document' | 'remove'; readonly id: string }
  | { readonly kind: 'hide' | 'move' | 'expandMany' | 'pinMany'; readonly count: number }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  | { readonly kind: 'layout'; readonly layout: string }
  | { readonly kind: 'reveal' | 'filter' | 'showAll' | 'showStart' };

/** A message to the user as plain data, so that its words follow a change of the language. */
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
