import { ApiFault } from "../../lib/api.ts";

const PAUSES_MS = [800, 1600, 3200];

/** Does it, and where the server is too busy for the moment, does it again a little later. */
export async function patiently(act: () => Promise<void>, signal?: AbortSignal): Promise<void> {
  for (const pause of [...PAUSES_MS, null]) {
    try {
      return await act();
    } catch (error) {
      const busy = error instanceof ApiFault && (error.status === 503 || error.status === 429);
      if (!busy || pause === null || signal?.aborted) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
    }
  }
}
