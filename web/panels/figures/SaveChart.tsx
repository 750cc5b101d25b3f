import { useRef } from 'react';
import { saveFile } from '../../state/actions/saveFile.ts';
import type { AxisUnit, ChartSeries } from '../../state/selectors/chartSeries.ts';
import { useActions, useLanguage, useText } from '../../state/useStore.ts';
import { useNameOf } from '../../state/useView.ts';
import { MenuButton } from '../menus/MenuButton.tsx';
import { toCsv } from './toCsv.ts';

interface Props {
  /** Name of the file, without its ending. */
  readonly name: string;
  readonly series: readonly ChartSeries[];
  readonly unit: AxisUnit;
  readonly label: string;
}

const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
] as const;
const PNG_SCALE = 2;

/** Saves the chart beside it as an image, and its figures as a table. */
export function SaveChart({ name, series, unit, label }: Props) {
  const text = useText();
  const language = useLanguage();
  const nameOf = useNameOf();
  const { exports } = useActions();
  const root = useRef<HTMLSpanElement>(null);

  const drawing = () => {
    const svg = root.current?.closest('figure')?.querySelector<SVGSVGElement>('.chart > svg');
    if (!svg) throw new Error('No chart to save');
    return toStandalone(svg, label);
  };
  const saveSvg = () => saveFile(new Blob([drawing().text], { type: 'image/svg+xml' }), `${name}.svg`);
  const savePng = () => void exports.saveChartPng(() => toPng(drawing()), name);
  const saveCsv = () => {
    const csv = toCsv(series, unit, language, nameOf, text.chart);
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${name}.csv`);
  };
  return (
    <span ref={root}>
      <MenuButton
        label={text.chart.save}
        icon="image"
        groups={[
          [
            { id: 'png', label: 'PNG', icon: 'image', run: savePng },
            { id: 'svg', label: 'SVG', icon: 'image', run: saveSvg },
            { id: 'csv', label: 'CSV', icon: 'document', run: saveCsv },
          ],
        ]}
      />
    </span>
  );
}

interface Drawing {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Returns the text of an SVG that looks the same without the style sheets of the page. */
function toStandalone(svg: SVGSVGElement, label: string): Drawing {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  [copy, ...copy.querySelectorAll<SVGElement>('*')].forEach((element, index) => {
    const original = originals[index];
    if (!original) return;
    const style = getComputedStyle(original);
    for (const property of STYLES) element.style.setProperty(property, style.getPropertyValue(property));
    for (const attribute of ['class', 'tabindex', 'role']) element.removeAttribute(attribute);
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('aria-label', label);
  copy.style.setProperty('background', getComputedStyle(document.body).backgroundColor);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

async function toPng({ text, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const surface = document.createElement('canvas');
  surface.width = width * PNG_SCALE;
  surface.height = height * PNG_SCALE;
  surface.getContext('2d')?.drawImage(image, 0, 0, surface.width, surface.height);
  return new Promise((resolve, reject) =>
    surface.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser cannot make the image.')))),
  );
}
