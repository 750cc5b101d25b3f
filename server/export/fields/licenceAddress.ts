/** Returns the address of a licence, which is an SPDX identifier or an address. */
export function licenceAddress(licence: string): string {
  return licence.includes(':') ? licence : `https://spdx.org/licenses/${licence}`;
}
