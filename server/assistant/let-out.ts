/**
 * Two turns of the event loop: in the first, what was just given away is stored and sent. Work that comes in one go
 * would else hold it up until all of it is done.
 */
export async function letOut(): Promise<void> {
  await new Promise(setImmediate);
  await new Promise(setImmediate);
}
