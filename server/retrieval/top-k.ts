export interface Ranked {
  id: number;
  score: number;
}

/**
 * The `k` ids with the highest positive scores, best first; equal scores go to the smaller id.
 * `allowed` is asked before an id may take a place, so a filter never costs results.
 */
export function topK(scores: Float32Array, k: number, allowed?: (id: number) => boolean): Ranked[] {
  // A min-heap of the k best so far: its root is the score to beat.
  const ids: number[] = [];
  const worse = (a: number, b: number) => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  const sink = (from: number) => {
    let at = from;
    for (;;) {
      const left = 2 * at + 1;
      if (left >= ids.length) return;
      const right = left + 1;
      const child = right < ids.length && worse(ids[right]!, ids[left]!) ? right : left;
      if (!worse(ids[child]!, ids[at]!)) return;
      [ids[at], ids[child]] = [ids[child]!, ids[at]!];
      at = child;
    }
  };
  let floor = 0;
  for (let id = 0; id < scores.length; id++) {
    if (scores[id]! <= floor || (allowed && !allowed(id))) continue;
    if (ids.length < k) {
      ids.push(id);
      if (ids.length < k) continue;
      for (let at = (k >> 1) - 1; at >= 0; at--) sink(at);
    } else {
      ids[0] = id;
      sink(0);
    }
    floor = scores[ids[0]!]!;
  }
  return ids.sort((a, b) => scores[b]! - scores[a]! || a - b).map((id) => ({ id, score: scores[id]! }));
}
