/** What the operator can count: interactions by command and outcome, and how long answers took. */

export type Outcome = "answered" | "nothing" | "refused" | "limited" | "expired" | "failed";

export interface Tally {
  readonly add: (command: string, outcome: Outcome, milliseconds: number) => void;
  /** Prometheus text: counters and a histogram. */
  readonly text: () => string;
}

/** Upper bounds of the histogram's buckets, in seconds: around a prompt answer, up to expiry. */
const bounds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3];

export function tally(): Tally {
  const counts = new Map<string, number>();
  const buckets = bounds.map(() => 0);
  let total = 0;
  let sum = 0;
  return {
    add: (command, outcome, milliseconds) => {
      const key = `command="${command}",outcome="${outcome}"`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const seconds = milliseconds / 1000;
      total += 1;
      sum += seconds;
      bounds.forEach((bound, i) => {
        if (seconds <= bound) buckets[i]! += 1;
      });
    },
    text: () =>
      [
        "# HELP rapporteur_interactions_total What people asked, by command and outcome.",
        "# TYPE rapporteur_interactions_total counter",
        ...[...counts].map(([key, number]) => `rapporteur_interactions_total{${key}} ${number}`),
        "# HELP rapporteur_answer_seconds From the arrival of what was asked to its answer.",
        "# TYPE rapporteur_answer_seconds histogram",
        ...bounds.map(
          (bound, i) => `rapporteur_answer_seconds_bucket{le="${bound}"} ${buckets[i]!}`,
        ),
        `rapporteur_answer_seconds_bucket{le="+Inf"} ${total}`,
        `rapporteur_answer_seconds_sum ${sum}`,
        `rapporteur_answer_seconds_count ${total}`,
        "",
      ].join("\n"),
  };
}
