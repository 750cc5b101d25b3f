import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { BORDER } from './nodeExtent.ts';
import type { Palette } from './palette.ts';

// Unlike `data(size)`, Cytoscape applies the value of a function again only if it has changed.
const size = (node: NodeSingular): number => node.data('size');
const color = (node: NodeSingular): string => node.data('color');
const shape = ((node: NodeSingular): string => node.data('shape')) as never;

/** Cytoscape's styles of nodes and edges. The overlay draws labels, badges, pins and selection rings. */
export function stylesheet(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'selection-box-color': palette.accent,
        'selection-box-opacity': 0.12,
        'selection-box-border-color': palette.accent,
        'selection-box-border-width': 1,
      } as never,
    },
    {
      selector: 'node',
      style: {
        width: size,
        height: size,
        shape,
        'background-color': color,
        'border-color': color,
        'border-width': BORDER,
        'border-opacity': 0.25,
        'border-position': 'outside',
      } as never,
    },
    {
      selector: 'edge',
      style: {
        width: 1,
        'line-color': palette.edge,
        'target-arrow-color': palette.edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.55,
        'curve-style': 'bezier',
        'control-point-step-size': 26,
        'target-distance-from-node': BORDER,
      },
    },
    {
      selector: 'edge.strong',
      style: {
        width: 2.2,
        'line-color': palette.strongEdge,
        'target-arrow-color': palette.strongEdge,
        'arrow-scale': 0.65,
      },
    },
    // Each property of each element slows the first drawing, so rare styles have selectors of their own.
    { selector: 'edge:loop', style: { 'loop-direction': '-45deg', 'loop-sweep': '60deg' } },
    { selector: 'node:active, edge:active', style: { 'overlay-opacity': 0 } },
    { selector: 'edge.implied', style: { 'line-style': 'dashed', 'line-dash-pattern': [5, 4] } },
    { selector: 'edge.undirected', style: { 'target-arrow-shape': 'none' } },
    {
      selector: 'edge.highlighted',
      style: { 'line-color': palette.highlightedEdge, 'target-arrow-color': palette.highlightedEdge, 'z-index': 1 },
    },
    {
      selector: 'edge.emphasised, edge:selected',
      style: {
        width: 3,
        'line-color': palette.accent,
        'target-arrow-color': palette.accent,
        'arrow-scale': 0.75,
        'z-index': 2,
      },
    },
    { selector: 'node.dim', style: { opacity: 0.2 } },
    { selector: 'edge.dim', style: { opacity: 0.15 } },
  ];
}
