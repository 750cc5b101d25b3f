import { ApiError } from './client.ts';

/** Loads a part of the program by `import()`. Rejects like any request that gets no response, with an ApiError. */
export async function loadCode<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch {
    throw new ApiError('unreachable', 'UNREACHABLE', 'A part of the page could not be loaded.');
  }
}
