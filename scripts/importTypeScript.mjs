/**
 * Imports a TypeScript file of this project. Node 22.18 and later read TypeScript themselves; tsx does it for older versions.
 *
 * @param {string} path relative to the project's root
 */
export async function importTypeScript(path) {
  if (!process.features.typescript) await import('tsx');
  return import(new URL(`../${path}`, import.meta.url).href);
}

/** npm changes to the folder of package.json, but paths in the arguments of a script are relative to the caller's folder. */
export function returnToCallersFolder(script) {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (npm_lifecycle_event === script && INIT_CWD) process.chdir(INIT_CWD);
}
