import { geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
// Natural Earth at 1:110 million, in the public domain: 21 kB compressed. At 1:50 million it would be 170 kB.
import atlas from 'world-atlas/land-110m.json';
import { projection } from '../../layouts/projection.ts';

/** Returns the outline of the continents and islands, without borders of countries, at zoom 1. */
export function landPath(): Path2D {
  const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
  return new Path2D(geoPath(projection)(feature(topology, topology.objects.land)) ?? '');
}
