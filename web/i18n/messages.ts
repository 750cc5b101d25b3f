import type { ApiFailure } from '../api/client.ts';

/** The label of an undo step as plain data, which the dictionaries turn into text. */
export type StepLabel =
  | { readonly kind: 'expand' | 'collapse' | 'add' | 'pin' | 'document' | 'remove'; readonly id: string }
  | {
      readonly kind: 'openGroup' | 'hide' | 'move' | 'expandMany' | 'pinMany' | 'addMany' | 'paths';
      readonly count: number;
    }
  | { readonly kind: 'collapseSome'; readonly id: string; readonly count: number }
  | { readonly kind: 'path'; readonly from: string; readonly to: string }
  | { readonly kind: 'layout'; readonly layout: string }
  | {
      readonly kind:
        | 'reveal'
        | 'filter'
        | 'chart'
        | 'focus'
        | 'showAll'
        | 'showStart'
        | 'color'
        | 'size'
        | 'areas'
        | 'group'
        | 'closeGroups';
    };

/** A message to the user as plain data, so that its text changes with the language. */
export type Message =
  | LinkReport
  | { readonly kind: 'unknownIds'; readonly ids: readonly string[] }
  | { readonly kind: 'outside' | 'unplaced'; readonly ids: readonly string[] }
  | { readonly kind: 'otherVersion'; readonly version: string }
  | { readonly kind: 'groupOpened'; readonly count: number }
  | {
      readonly kind: 'pathFound';
      readonly from: string;
      readonly to: string;
      readonly length: number;
      readonly index: number;
      readonly of: number;
    }
  | { readonly kind: 'pathNotFound'; readonly from: string; readonly to: string; readonly isRestricted: boolean }
  | { readonly kind: 'addedToSelection' | 'removedFromSelection'; readonly id: string; readonly count: number }
  | { readonly kind: 'hidden' | 'rowsCopied' | 'rowsStopped'; readonly count: number }
  | { readonly kind: 'rowsLimited'; readonly count: number; readonly total: number }
  | { readonly kind: 'tooManyRows'; readonly count: number; readonly limit: number }
  | { readonly kind: 'expanded'; readonly id: string; readonly count: number }
  | { readonly kind: 'collapsed'; readonly id: string; readonly count: number }
  | { readonly kind: 'noHiddenNeighbors'; readonly id: string }
  | { readonly kind: 'documentShown'; readonly id: string; readonly entities: number; readonly relations: number }
  | { readonly kind: 'onlyHereHighlighted'; readonly entities: number; readonly relations: number }
  | { readonly kind: 'focused'; readonly depth: number; readonly entities: number; readonly relations: number }
  | { readonly kind: 'filtered'; readonly entities: number; readonly relations: number }
  | { readonly kind: 'focusLoaded'; readonly count: number }
  | { readonly kind: 'connected'; readonly connectors: number; readonly paths: number }
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
        | 'layoutStopped'
        | 'layoutFailed'
        | 'layoutNotLoaded'
        | 'highlightingStopped'
        | 'linkCopied'
        | 'copyFailed'
        | 'pathNeedsTwo'
        | 'rowsNotCopied'
        | 'conditionRefused'
        | 'focusEnded'
        | 'focusNeedsSelection'
        | 'storageFailed'
        | 'imageFailed'
        | 'chartImageFailed'
        | 'reconnected';
    }
  | { readonly kind: 'requestFailed'; readonly failed: Failure };

/** Parts of a link that could not be shown as they are. */
export interface LinkReport {
  readonly kind: 'linkReport';
  /** Parts of the link that have no meaning. */
  readonly unreadable: readonly string[];
  readonly missing: readonly MissingItem[];
  /** Ids in another letter case, as `[in the link, as read]`. */
  readonly respelled: readonly (readonly [string, string])[];
  readonly excess: LinkExcess | null;
}

/** Something that a link names and the dataset does not have. */
export interface MissingItem {
  readonly kind: 'entity' | 'relation' | 'path' | 'type' | 'kind' | 'predicate' | 'document' | 'community' | 'measure';
  readonly id: string;
  readonly nearest: { readonly id: string; readonly name: { readonly zh: string; readonly en: string } } | null;
}

/** A limit of links, and the value of one that exceeds it. */
export interface LinkExcess {
  readonly of: 'characters' | 'parts' | 'searches' | 'positions';
  readonly limit: number;
  readonly value: number;
}

/** A failed request, with the message of the server in English. */
export interface Failure {
  readonly failure: ApiFailure;
  readonly code: string;
  readonly text: string;
  readonly hint: string | null;
}
