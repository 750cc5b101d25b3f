import type { ApiFailure } from '../api/client.ts';

/** The label of an undo step as plain data, which the dictionaries turn into text. */
export type StepLabel =
  | { readonly kind: 'expand' | 'collapse' | 'add' | 'pin' | 'document' | 'remove'; readonly id: string }
  | { readonly kind: 'hide' | 'move' | 'expandMany' | 'pinMany'; readonly count: number }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  | { readonly kind: 'layout'; readonly layout: string }
  | { readonly kind: 'reveal' | 'filter' | 'showAll' | 'showStart' };

/** A message to the user as plain data, so that its text changes with the language. */
export type Message =
  | { readonly kind: 'invalidLinkParts'; readonly parts: readonly string[] }
  | { readonly kind: 'unknownIds'; readonly ids: readonly string[] }
  | { readonly kind: 'otherVersion'; readonly version: string }
  | { readonly kind: 'hidden'; readonly count: number }
  | { readonly kind: 'expanded'; readonly id: string; readonly count: number }
  | { readonly kind: 'collapsed'; readonly id: string; readonly count: number }
  | { readonly kind: 'noHiddenNeighbors'; readonly id: string }
  | { readonly kind: 'documentShown'; readonly id: string; readonly entities: number; readonly relations: number }
  | { readonly kind: 'onlyHereHighlighted'; readonly entities: number; readonly relations: number }
  | { readonly kind: 'done' | 'undone' | 'redone'; readonly step: StepLabel }
  | {
      readonly kind: 'entitySelected';
      readonly id: string;
      readonly type: string;
      readonly relations: number;
      /** Position among the visible entities, from 1. */
      readonly index: number;
      readonly of: number;
    }
  | {
      readonly kind:
        | 'noEntityInDirection'
        | 'highlightingStopped'
        | 'linkCopied'
        | 'copyFailed'
        | 'pathNeedsTwo'
        | 'storageFailed'
        | 'imageFailed'
        | 'reconnected';
    }
  | { readonly kind: 'requestFailed'; readonly failed: Failure };

/** A failed request, with the message of the server in English. */
export interface Failure {
  readonly failure: ApiFailure;
  readonly code: string;
  readonly text: string;
  readonly hint: string | null;
}
