import cytoscape, { type Core } from 'cytoscape';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CanvasEdge } from '../../../web/canvas/CanvasGraph.ts';
import { edgeElement, nodeElement } from '../../../web/canvas/drawing/elements.ts';
import { PALETTES } from '../../../web/canvas/drawing/palette.ts';
import { stylesheet } from '../../../web/canvas/drawing/stylesheet.ts';

const { light } = PALETTES;

/** Cytoscape computes the styles; headless, it draws nothing. */
function drawn(part: Partial<CanvasEdge> = {}): Core {
  const node = {
    label: '',
    shape: 'star',
    color: '#c2571a',
    size: 40,
    importance: 0,
    hiddenNeighbors: 0,
    pinned: false,
  };
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: stylesheet(light),
    elements: [
      nodeElement({ ...node, id: 'a', x: 0, y: 0 }),
      nodeElement({ ...node, id: 'b', x: 90, y: 0 }),
      edgeElement({
        id: 'r',
        source: 'a',
        target: 'b',
        label: '',
        documents: 1,
        implied: false,
        directed: true,
        ...part,
      }),
    ],
  });
  onTestFinished(() => cy.destroy());
  return cy;
}

const edgeStyle = (cy: Core, name: string): unknown => cy.getElementById('e:r').style(name);
const asColor = (hex: string): string =>
  `rgb(${[1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16)).join(',')})`;

describe('stylesheet', () => {
  test('draws a node in its own shape, colour and size', () => {
    const node = drawn().getElementById('n:a');
    expect(node.style('shape')).toBe('star');
    expect(node.style('background-color')).toBe(asColor('#c2571a'));
    expect(node.style('width')).toBe('40px');
  });

  test('draws edges with two documents or more stronger than those with one', () => {
    const [one, two] = [drawn({ documents: 1 }), drawn({ documents: 2 })];
    expect([edgeStyle(one, 'width'), edgeStyle(one, 'line-color')]).toEqual(['1px', asColor(light.edge)]);
    expect([edgeStyle(two, 'width'), edgeStyle(two, 'line-color')]).toEqual(['2.2px', asColor(light.strongEdge)]);
  });

  test('draws implied edges dashed, however many documents they have', () => {
    expect(edgeStyle(drawn(), 'line-style')).toBe('solid');
    expect(edgeStyle(drawn({ implied: true }), 'line-style')).toBe('dashed');
    expect(edgeStyle(drawn({ implied: true, documents: 2 }), 'line-style')).toBe('dashed');
  });

  test('draws an arrow head for directed relations only', () => {
    expect(edgeStyle(drawn(), 'target-arrow-shape')).toBe('triangle');
    expect(edgeStyle(drawn({ directed: false }), 'target-arrow-shape')).toBe('none');
  });

  test('draws a selected edge in the accent colour, even if it is dimmed', () => {
    const cy = drawn({ documents: 2 });
    cy.getElementById('e:r').select();
    expect(edgeStyle(cy, 'line-color')).toBe(asColor(light.accent));
    expect(edgeStyle(cy, 'target-arrow-color')).toBe(asColor(light.accent));
  });

  test('draws dimmed nodes and edges transparent', () => {
    const cy = drawn();
    cy.elements().addClass('dim');
    for (const member of cy.elements().toArray()) {
      expect(Number(member.style('opacity'))).toBeGreaterThanOrEqual(0.15);
      expect(Number(member.style('opacity'))).toBeLessThanOrEqual(0.25);
    }
  });
});
