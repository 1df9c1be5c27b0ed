import { expect, test } from "vitest";
import { defineCommand } from "../../../src/command.ts";
import { complete } from "../../../src/faces/terminal/complete.ts";
import { context, document, library, person } from "../../made.ts";

const who = defineCommand({
  name: "who",
  description: "Who",
  options: { name: { type: "text", description: "A name", required: true, suggest: "people" } },
  example: () => null,
  run: ({ name }) => ({ kind: "nothing", query: name, near: [] }),
});
const source = defineCommand({
  ...who,
  name: "source",
  options: { id: { type: "text", description: "An id", required: true, suggest: "sources" } },
  run: ({ id }) => ({ kind: "nothing", query: id, near: [] }),
});
const list = defineCommand({
  ...who,
  name: "list",
  options: {},
  run: () => ({ kind: "nothing", query: "", near: [] }),
});
const known = context(
  [who, source, list],
  library([document("dam", "A dam.")], [person("José Núñez"), person("Ann Lee-Ek")]),
);

test.each([
  ["/", ["/who ", "/source ", "/list"], "/"],
  ["/W", ["/who "], "/W"],
  ["/who ", ["José Núñez", "Ann Lee-Ek"], ""],
  ["/who nune", ["José Núñez"], "nune"],
  ["/who ek", ["Ann Lee-Ek"], "ek"],
  ["/who ose", [], "ose"],
  ["/source d", ["dam"], "d"],
  ["/nowhere d", [], "d"],
  ["What did Nu", ["José Núñez"], "Nu"],
  ["What did ", [], ""],
])("after %j the Tab key offers %j", (line, candidates, replaced) => {
  expect(complete(line, known)).toEqual([candidates, replaced]);
});
