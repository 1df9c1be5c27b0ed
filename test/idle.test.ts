import { expect, test } from "vitest";
import { idle } from "../src/idle.ts";

const turn = () => new Promise<void>((go) => setImmediate(go));

test("all steps are taken, but others have their turn before the last", async () => {
  const long = 30;
  const taken = { steps: 0, all: false };
  idle(
    (function* () {
      const end = performance.now() + long;
      while (performance.now() < end) {
        taken.steps += 1;
        yield;
      }
      taken.all = true;
    })(),
  );
  expect(taken.steps).toBe(0);
  await turn();
  expect(taken.steps).toBeGreaterThan(0);
  expect(taken.all).toBe(false);
  await expect.poll(() => taken.all).toBe(true);
});

test("a step that throws is the last", async () => {
  let taken = 0;
  idle({
    next: () => {
      taken += 1;
      throw new Error("lost");
    },
  });
  await turn();
  await turn();
  expect(taken).toBe(1);
});
