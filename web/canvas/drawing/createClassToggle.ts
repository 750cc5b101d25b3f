import type { Core } from 'cytoscape';

/** Gives a class to exactly the given elements. Only elements that gain or lose it are touched, as each is restyled. */
export interface ClassToggle {
  readonly set: (keys: ReadonlySet<string>) => void;
}

export function createClassToggle(cy: Core, name: string): ClassToggle {
  let previous: ReadonlySet<string> = new Set();
  return {
    set: (keys) => {
      for (const key of previous) if (!keys.has(key)) cy.getElementById(key).removeClass(name);
      // An element that was removed and added again has lost the class, see createRemovedElements.ts.
      for (const key of keys) {
        const member = cy.getElementById(key);
        if (!member.hasClass(name)) member.addClass(name);
      }
      previous = keys;
    },
  };
}
