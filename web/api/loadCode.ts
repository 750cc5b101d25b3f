import { ApiError } from './client.ts';

/**
 * Loads a part of the program by `import()`. Rejects like any request that gets no response, with an ApiError. If the server
 * has a newer program, of which the parts of this one are no longer there, the page is loaded anew; it keeps its view.
 */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch {
    throw await codeError();
  }
}

/** Returns the error of a part that could not be loaded. */
export async function codeError(): Promise<ApiError> {
  if (await isReplaced()) location.reload();
  return new ApiError('unreachable', 'UNREACHABLE', 'A part of the page could not be loaded.');
}

/** Whether the server's page begins with another script. */
async function isReplaced(): Promise<boolean> {
  const own = document.querySelector('script[type="module"][src]')?.getAttribute('src');
  const page = await fetch('/', { cache: 'no-store' })
    .then((response) => (response.ok ? response.text() : ''))
    .catch(() => '');
  return own != null && page.includes('<script') && !page.includes(own);
}
