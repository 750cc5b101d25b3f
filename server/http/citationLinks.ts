import type { FastifyInstance, FastifyReply } from 'fastify';
import { datasetLink } from '../cite/publicLinks.ts';
import type { GraphStore } from '../store/GraphStore.ts';

/** Adds links for citation (RFC 8574) and to the licence to every response that names a version of the dataset. */
export function addCitationLinks(app: FastifyInstance, store: GraphStore, publicUrl: string): void {
  app.addHook('onSend', async (request, reply) => {
    const version = reply.getHeader('x-dataset-version');
    if (typeof version !== 'string') return;
    const { dataset } = request.latest ?? (await store.latest());
    addLink(reply, `<${datasetLink(publicUrl, version)}>; rel="cite-as"`);
    addLink(reply, `<${licenceAddress(dataset.licence)}>; rel="license"`);
  });
}

/** Returns the address of the licence with an SPDX identifier. */
function licenceAddress(licence: string): string {
  return `https://spdx.org/licenses/${encodeURIComponent(licence)}`;
}

function addLink(reply: FastifyReply, link: string): void {
  const known = reply.getHeader('link');
  reply.header('link', known === undefined ? link : `${known}, ${link}`);
}
