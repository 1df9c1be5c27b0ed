/** Whether a confidence means what it says: of the answers given with 0.7, are 7 of 10 right? */

export interface Sure {
  readonly confidence: number;
  readonly right: boolean;
}

const bins = 10;

/** A table of bins: how many answers, their mean confidence, the share that is right. */
export function reliability(answers: readonly Sure[]): string {
  const rows = Array.from({ length: bins }, (_, bin) => {
    const own = answers.filter(
      ({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin,
    );
    const mean = own.reduce((sum, { confidence }) => sum + confidence, 0) / own.length;
    const right = own.filter((one) => one.right).length / own.length;
    const figures = own.length ? `${mean.toFixed(2)}  ${right.toFixed(2)}` : "   -     -";
    return `${(bin / bins).toFixed(1)}  ${String(own.length).padStart(6)}  ${figures}`;
  });
  return ["", "confidence: from, answers, mean, right", ...rows].join("\n");
}
