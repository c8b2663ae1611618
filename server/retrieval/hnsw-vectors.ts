import { ExactVectors } from "./exact-vectors.ts";
import type { Ranked } from "./top-k.ts";
import { unit, type VectorIndex, type VectorTable } from "./vector-index.ts";

type Hnswlib = typeof import("hnswlib-node");
type Graph = InstanceType<Hnswlib["HierarchicalNSW"]>;

const LINKS = 16;
const EF_CONSTRUCTION = 200;
const EF_SEARCH = 64;
const SEED = 100;

/**
 * Approximate search over a graph. A filtered search compares the allowed vectors one by one instead: a graph
 * walked through a narrow filter runs out of neighbours before it has found enough.
 */
export class HnswVectors implements VectorIndex {
  readonly kind = "hnsw";
  readonly #graph: Graph;
  readonly #exact: ExactVectors;
  readonly #dimensions: number;

  private constructor(graph: Graph, table: VectorTable) {
    this.#graph = graph;
    this.#graph.setEf(EF_SEARCH);
    this.#exact = new ExactVectors(table);
    this.#dimensions = table.dimensions;
  }

  /** Undefined where hnswlib-node, which compiles at install, isn't there. */
  static async build(table: VectorTable): Promise<HnswVectors | undefined> {
    const library = await loadHnswlib();
    if (!library) return undefined;
    const graph = new library.HierarchicalNSW("cosine", table.dimensions);
    graph.initIndex(table.count, LINKS, EF_CONSTRUCTION, SEED);
    // Plain arrays only: the binding throws on a Float32Array.
    for (let id = 0; id < table.count; id++) graph.addPoint([...table.row(id)], id);
    return new HnswVectors(graph, table);
  }

  /** Reads a graph that `write` wrote. Check the file's sha256 first: a flipped bit in it can end the process. */
  static async read(file: string, table: VectorTable): Promise<HnswVectors | undefined> {
    const library = await loadHnswlib();
    if (!library) return undefined;
    const graph = new library.HierarchicalNSW("cosine", table.dimensions);
    graph.readIndexSync(file);
    return graph.getCurrentCount() === table.count ? new HnswVectors(graph, table) : undefined;
  }

  write(file: string): void {
    this.#graph.writeIndexSync(file);
  }

  search(query: Float32Array, k: number, allowed?: (id: number) => boolean): Ranked[] {
    if (allowed) return this.#exact.search(query, k, allowed);
    const wanted = Math.min(k, this.#graph.getCurrentCount());
    const { neighbors, distances } = this.#graph.searchKnn([...unit(query, this.#dimensions)], wanted);
    return neighbors.map((id, at) => ({ id, score: 1 - distances[at]! }));
  }
}

export async function hnswAvailable(): Promise<boolean> {
  return (await loadHnswlib()) !== undefined;
}

async function loadHnswlib(): Promise<Hnswlib | undefined> {
  try {
    return (await import("hnswlib-node")).default;
  } catch {
    return undefined;
  }
}
