import type { Core } from 'cytoscape';

/** Gives a class to exactly these elements. Only those that gain or lose it are touched: each costs a new style. */
export interface ClassToggle {
  readonly set: (keys: ReadonlySet<string>) => void;
}

export function createClassToggle(cy: Core, name: string): ClassToggle {
  let marked: ReadonlySet<string> = new Set();
  return {
    set: (keys) => {
      for (const key of marked) if (!keys.has(key)) cy.getElementById(key).removeClass(name);
      // An element that was removed and came back is a new one, so those that stay are asked too.
      for (const key of keys) {
        const member = cy.getElementById(key);
        if (!member.hasClass(name)) member.addClass(name);
      }
      marked = keys;
    },
  };
}
