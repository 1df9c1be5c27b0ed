/** The MiniSearch index over the sentences of a library. */
import type { Library } from "./domain.ts";

export interface Index {
  readonly library: Library;
}
