import { type RefObject, useEffect } from 'react';

/**
 * Moves the focus to the first control of an element when it appears. When it disappears, the focus returns to where it was,
 * unless an action has moved it already.
 */
export function useBorrowedFocus(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const previousFocus = document.activeElement;
    element.current?.querySelector<HTMLElement>(':is(button, select):enabled')?.focus();
    return () => {
      if (document.activeElement === document.body && previousFocus instanceof HTMLElement) previousFocus.focus();
    };
  }, [element]);
}
