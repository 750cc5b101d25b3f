import type { ReactElement } from 'react';

/** Icons on a grid of 20 with lines of 1.5, in the colour of the text. */
const PATHS = {
  search: <path d="m13.2 13.2 4 4M15 9A6 6 0 1 1 3 9a6 6 0 0 1 12 0Z" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  undo: <path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.5 4.5 0 0 1 0 9H8" />,
  redo: <path d="m13 4 3.5 3.5L13 11M16 7.5H8.500a4.5 4.5 0 0 0 0 9H12" />,
  layout: (
    <path d="M10 3.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM5 13.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM15 13.500a1.500 1.500 0 1 0 0 3 1.500 1.500 0 0 0 0-3ZM9.200 6.300l-3.400 7.400M10.800 6.300l3.400 7.400M6.500 15h7" />
  ),
  image: <path d="M4 4h12v12H4zM4 13l3.500-3.500 3 3L13 10l3 3M13.200 7.200h.01" />,
  link: (
    <path d="M8.500 11.500a3 3 0 0 0 4.300 0l2.700-2.700a3 3 0 0 0-4.300-4.300L10 5.700M11.500 8.500a3 3 0 0 0-4.300 0l-2.700 2.700a3 3 0 0 0 4.300 4.300L10 14.300" />
  ),
  help: (
    <path d="M7.500 7.500a2.500 2.500 0 1 1 3.600 2.200c-.8.400-1.100.900-1.100 1.800M10 14.500h.01M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0Z" />
  ),
  sun: (
    <path d="M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM10 2v1.500M10 16.500V18M4.300 4.300l1.100 1.100M14.600 14.600l1.100 1.100M2 10h1.500M16.500 10H18M4.300 15.700l1.100-1.100M14.600 5.400l1.100-1.100" />
  ),
  moon: <path d="M16.500 11.800A6.800 6.800 0 0 1 8.200 3.500a6.800 6.800 0 1 0 8.300 8.300Z" />,
  system: <path d="M3 4.500h14v9H3zM7.500 16.500h5M10 13.500v3" />,
  expand: (
    <path d="M10 6.500a1 1 0 0 0-3.500 3.500 1 1 0 0 0 3.500 3.500 1 1 0 0 0 3.500-3.500A1 1 0 0 0 10 6.500ZM10 6V2.500M10 17.500V14M6 10H2.500M17.500 10H14" />
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  fit: <path d="M4 7.500V4h3.500M12.500 4H16v3.500M16 12.500V16h-3.500M7.500 16H4v-3.500" />,
  hide: (
    <path d="M3.500 3.500l13 13M8.300 5.200A7 7 0 0 1 10 5c4.500 0 7 5 7 5a12 12 0 0 1-1.900 2.500M12 12a2.800 2.800 0 0 1-4-4M5.200 6.800A11.500 11.500 0 0 0 3 10s2.500 5 7 5a7 7 0 0 0 2.700-.5" />
  ),
  pin: (
    <path d="m12.500 3 4.500 4.500-2.500.7-3 3 .1 3.300-1.100 1.100-6-6L5.600 8.500l3.300.1 3-3zM7.200 12.800 3.500 16.500" />
  ),
  path: (
    <path d="M5 14.500a1.700 1.700 0 1 0 0 3.400 1.700 1.700 0 0 0 0-3.400ZM15 2.200a1.700 1.700 0 1 0 0 3.400 1.700 1.700 0 0 0 0-3.400ZM6.700 16.200H13a3 3 0 0 0 0-6H7a3 3 0 0 1 0-6.100h6.300" />
  ),
  chevron: <path d="m5.500 8 4.500 4.500L14.500 8" />,
  back: <path d="M16 10H4.500M8.500 6l-4 4 4 4" />,
  arrow: <path d="M4 10h11.500M11.500 6l4 4-4 4" />,
  document: <path d="M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15M7.500 10h5M7.500 13h5" />,
  alert: <path d="M10 3 2.500 16.500h15zM10 8.500v3.500M10 14.500h.01" />,
  more: <path d="M5 10h.01M10 10h.01M15 10h.01" strokeWidth="2.5" />,
  quote: (
    <path d="M3.500 11h4.500v4.500H3.500zM3.500 11c0-3 .8-5 3.500-6.500M12 11h4.500v4.500H12zM12 11c0-3 .8-5 3.500-6.500" />
  ),
  columnLeft: <path d="M3 4h14v12H3zM8 4v12" />,
  columnRight: <path d="M3 4h14v12H3zM12 4v12" />,
  play: <path d="M6.500 4v12l9-6z" />,
  pause: <path d="M7 4.500v11M13 4.500v11" />,
  edit: <path d="M12.500 4.500l3 3L8 15l-3.700.7.7-3.700zM4 17.500h12" />,
  table: <path d="M3 4h14v12H3zM3 8h14M3 12h14M8 8v8" />,
  chart: <path d="M4 3.500v13h13M7 12.500l3-3.500 2.500 2L16.500 6" />,
  columns: <path d="M3 4h14v12H3zM7.500 4v12M12.500 4v12" />,
  filter: <path d="M3 5h14l-5.500 6v5l-3-1.500V11z" />,
  copy: <path d="M7 7h9.500v9.500H7zM13 7V3.500H3.500V13H7" />,
  save: <path d="M10 3v9.500M6 9l4 4 4-4M4 16.500h12" />,
  swap: <path d="M6.500 3.500v13M3.500 13.500l3 3 3-3M13.500 16.500v-13M10.500 6.500l3-3 3 3" />,
  target: <path d="M10 15.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11ZM10 2v5M10 13v5M2 10h5M13 10h5" />,
  print: <path d="M6 7V3h8v4M6 14H3.500V7h13v7H14M6 12h8v5H6z" />,
} satisfies Record<string, ReactElement>;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {PATHS[name]}
    </svg>
  );
}
