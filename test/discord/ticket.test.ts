import fc from "fast-check";
import { expect, test } from "vitest";
import commands from "../../commands/index.ts";
import { pace } from "../../src/faces/discord/pace.ts";
import { firstTime } from "../../src/faces/discord/seen.ts";
import { read, stamp, type Ticket } from "../../src/faces/discord/ticket.ts";

const ticket = fc.constantFrom(...commands).chain((command) =>
  fc.record({
    verb: fc.constantFrom("turn" as const, "open" as const, "sources" as const, "share" as const),
    page: fc.nat({ max: 9999 }),
    asker: fc.oneof(fc.constant(""), fc.bigInt({ min: 1n, max: 2n ** 63n }).map(String)),
    request: fc.record({
      command: fc.constant(command.name),
      values: fc.record(
        Object.fromEntries(
          Object.keys(command.options).map((name) => [
            name,
            fc.oneof(
              fc.string({ minLength: 1, maxLength: 80 }),
              fc.constantFrom("^", "|", "\\", "^a|b\\", "a\\|b", "x".repeat(300)),
            ),
          ]),
        ),
        { requiredKeys: [] },
      ),
    }),
  }),
);
const options = ({ request }: Ticket): string[] =>
  Object.keys(commands.find(({ name }) => name === request.command)!.options);

test("a custom_id is within a hundred characters and read as what it was stamped with", () => {
  fc.assert(
    fc.property(ticket, (made) => {
      const one = made as Ticket;
      const id = stamp(one, options(one), null);
      if (id === null) return;
      expect(id.length).toBeLessThanOrEqual(100);
      expect(read(id, commands, null)).toEqual(one);
    }),
  );
});

test("any other custom_id is none, or is one without harm", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100 }), (id) => {
      const found = read(id, commands, null);
      if (found) expect(commands.map(({ name }) => name)).toContain(found.request.command);
    }),
  );
});

test("a bucket gives what it holds, then what comes back", () => {
  const take = pace({ burst: 3, perSecond: 0.5 });
  expect([0, 1, 2, 3].map((now) => take("ann", now))).toEqual([0, 0, 0, 2]);
  expect(take("bob", 3)).toBe(0);
  expect(take("ann", 2_100)).toBe(0);
  expect(take("ann", 2_200)).toBe(2);
});

test("a clock that goes back gives nothing and takes nothing", () => {
  const take = pace({ burst: 1, perSecond: 1 });
  expect(take("ann", 10_000)).toBe(0);
  expect(take("ann", 0)).toBe(1);
});

test("an id is new once, until it is long forgotten", () => {
  const first = firstTime(2);
  expect(["a", "a", "b", "c", "a"].map(first)).toEqual([true, false, true, true, true]);
});
