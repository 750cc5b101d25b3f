import { describe, expect, test } from 'vitest';
import { type KeyPress, toCommand } from '../../../web/state/browser/keyboard.ts';

function press(key: string, part: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    keyCode: 0,
    isComposing: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    ...part,
  };
}

describe('keys', () => {
  test.each([
    ['/', {}, 'search'],
    ['k', { ctrlKey: true }, 'search'],
    ['k', { metaKey: true }, 'search'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['a', { metaKey: true }, 'selectAll'],
    ['d', {}, 'documents'],
    ['e', {}, 'expand'],
    ['E', {}, 'expand'],
    ['h', {}, 'hide'],
    ['Delete', {}, 'hide'],
    ['H', { shiftKey: true }, 'hideOthers'],
    ['p', {}, 'pin'],
    ['?', { shiftKey: true }, 'shortcuts'],
    ['F10', { shiftKey: true }, 'menu'],
    ['ContextMenu', {}, 'menu'],
    ['Escape', {}, 'escape'],
    ['f', { ctrlKey: true }, null],
    ['e', { altKey: true }, null],
    ['E', { shiftKey: true }, 'chooseNeighbors'],
    ['P', { shiftKey: true }, null],
    ['x', {}, null],
  ] as const)('%s %o is %s', (key, part, command) => {
    expect(toCommand(press(key, part), 'elsewhere')).toBe(command);
  });

  test('arrow keys and Enter are commands only in the graph, and with modifiers keep the selection', () => {
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter'];
    expect(keys.map((key) => toCommand(press(key), 'graph'))).toEqual(['up', 'down', 'left', 'right', 'open']);
    expect(keys.map((key) => toCommand(press(key), 'elsewhere'))).toEqual([null, null, null, null, null]);
    expect(toCommand(press('ArrowUp', { shiftKey: true }), 'graph')).toBe('moveUp');
    expect(toCommand(press('Enter', { ctrlKey: true }), 'graph')).toBe('toggle');
    expect(toCommand(press('Enter', { ctrlKey: true }), 'elsewhere')).toBeNull();
  });

  test('in a list to choose from, keys with Ctrl are commands, which undo the choice', () => {
    expect(['e', '/', 'ArrowDown', 'Enter'].map((key) => toCommand(press(key), 'choosing'))).toEqual(
      Array(4).fill(null),
    );
    expect(toCommand(press('z', { ctrlKey: true }), 'choosing')).toBe('undo');
    expect(toCommand(press('y', { ctrlKey: true }), 'choosing')).toBe('redo');
  });

  test('in a text field only Ctrl+K is a command', () => {
    expect(['e', '/', 'Delete', 'Escape', '?'].map((key) => toCommand(press(key), 'typing'))).toEqual(
      Array(5).fill(null),
    );
    expect(toCommand(press('z', { ctrlKey: true }), 'typing')).toBeNull();
    expect(toCommand(press('k', { ctrlKey: true }), 'typing')).toBe('search');
  });

  test('no key is a command while an input method composes', () => {
    for (const focus of ['typing', 'graph', 'elsewhere'] as const) {
      expect(toCommand(press('e', { isComposing: true }), focus)).toBeNull();
      expect(toCommand(press('Enter', { keyCode: 229 }), focus)).toBeNull();
      expect(toCommand(press('k', { ctrlKey: true, isComposing: true }), focus)).toBeNull();
    }
  });
});
