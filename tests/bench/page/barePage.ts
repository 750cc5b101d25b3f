import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Entity } from '../../../server/model/entity.ts';
import type { Relation } from '../../../server/model/relation.ts';

const CYTOSCAPE = fileURLToPath(new URL('../../../node_modules/cytoscape/dist/cytoscape.min.js', import.meta.url));

export interface DrawnFacts {
  readonly entities: readonly Pick<Entity, 'id' | 'name' | 'x' | 'y'>[];
  readonly relations: readonly Pick<Relation, 'id' | 'subject' | 'object'>[];
}

/** Serves one page for each graph, by path: bare Cytoscape with names as labels and given positions. */
export async function serveBarePages(
  graphs: Readonly<Record<string, DrawnFacts>>,
): Promise<{ readonly address: string; readonly close: () => void }> {
  const files: Record<string, { readonly type: string; readonly body: string | Buffer }> = {
    '/cytoscape.js': { type: 'text/javascript', body: await readFile(CYTOSCAPE) },
  };
  for (const [path, graph] of Object.entries(graphs)) {
    files[path] = { type: 'text/html', body: html(`${path}.json`) };
    files[`${path}.json`] = { type: 'application/json', body: JSON.stringify(toElements(graph)) };
  }
  const server = createServer((request, response) => {
    const file = files[request.url ?? ''];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' }).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

function toElements({ entities, relations }: DrawnFacts): readonly unknown[] {
  return [
    ...entities.map(({ id, name, x, y }) => ({ data: { id, label: name.zh }, position: { x, y } })),
    ...relations.map(({ id, subject, object }) => ({ data: { id, source: subject, target: object } })),
  ];
}

function html(elements: string): string {
  return `<!doctype html><meta charset="utf-8"><div id="graph" style="position:absolute;inset:0"></div>
<script src="/cytoscape.js"></script>
<script>
  fetch('${elements}').then((response) => response.json()).then((elements) => {
    const style = [{ selector: 'node', style: { label: 'data(label)' } }];
    const cy = cytoscape({ container: document.getElementById('graph'), elements, style, layout: { name: 'preset' } });
    cy.one('render', () => performance.mark('graph-drawn'));
    window.cy = cy;
  });
</script>`;
}
