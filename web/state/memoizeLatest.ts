/** Returns a function that keeps its latest result, and returns it again for the same arguments. */
export function memoizeLatest<Arguments extends readonly unknown[], Result>(
  compute: (...given: Arguments) => Result,
): (...given: Arguments) => Result {
  let latest: { readonly given: Arguments; readonly result: Result } | null = null;
  return (...given) => {
    if (!latest?.given.every((value, index) => Object.is(value, given[index])))
      latest = { given, result: compute(...given) };
    return latest.result;
  };
}
