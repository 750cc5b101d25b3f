import { geoMercator } from 'd3-geo';

/** Pixels per degree of longitude at zoom 1. */
const PIXELS_PER_DEGREE = 24;
/** The map is cut in the Atlantic, as usual in China, so that East Asia is in its middle. */
const MIDDLE = 155;
/** The map ends there, south of all places that people live in; below it is y = 0. */
export const SOUTHERN_END = -60;
/** Southern and northern end in degrees; Mercator's projection would be infinite at the poles. */
export const NORTHERN_END = 83;

const mercator = geoMercator()
  .rotate([-MIDDLE, 0])
  .scale((PIXELS_PER_DEGREE * 180) / Math.PI)
  .translate([0, 0]);
const [, bottom = 0] = mercator([MIDDLE, SOUTHERN_END]) ?? [];
const [, top = 0] = mercator([MIDDLE, NORTHERN_END]) ?? [];

/** Width and height of the map at zoom 1. */
export const MAP_SIZE = { width: 360 * PIXELS_PER_DEGREE, height: bottom - top };

/**
 * Mercator's projection, as on most maps of the web: shapes and directions are right everywhere, and areas grow towards the
 * poles. One scale for all views, so that a link needs no more than the name of the layout. East Asia is in the middle, and
 * the southern end of the map is at y = 0.
 */
export const projection = mercator.translate([0, -bottom]).clipExtent([
  [-MAP_SIZE.width / 2, -MAP_SIZE.height],
  [MAP_SIZE.width / 2, 0],
]);
