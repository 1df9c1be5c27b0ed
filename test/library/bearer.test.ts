import { describe, expect, it } from "vitest";
import { bearer } from "../../src/library/bearer.ts";
import type { Person } from "../../src/domain.ts";
import { person } from "../made.ts";

function holder(name: string, ...roles: string[]): Person {
  return {
    ...person(name),
    roles: roles.map((text) => ({ article: "a", start: 0, end: text.length, text })),
    mentions: [{ article: "b", sentence: 1, start: 0, end: 1 }],
    references: [],
  };
}

const find = bearer([
  holder("Ann Lee", "United Nations Special Envoy for Thule"),
  holder("Omar Haddad", "former harbour minister", "leader of the dockers"),
  holder("Eva Moss", "deputy mayor of Thornby"),
  holder("Jo Marsh", "deputy mayor of Thornby"),
]);

describe("bearer", () => {
  it("finds the one person with a role that holds every word of the phrase", () => {
    expect(find("the U.N. envoy", "b")?.name).toBe("Ann Lee");
    expect(find("The United Nation's envoy", "b")?.name).toBe("Ann Lee");
  });

  it("finds nobody where several fit, or the phrase holds another word", () => {
    expect(find("the deputy mayor", "b")).toBeNull();
    expect(find("the Chinese envoy", "b")).toBeNull();
  });

  it("finds nobody for a phrase that is not definite, says too little, or is of another time", () => {
    expect(find("a U.N. envoy", "b")).toBeNull();
    expect(find("the envoy", "b")).toBeNull();
    expect(find("the harbour minister", "b")).toBeNull();
    expect(find("the former harbour minister", "b")?.name).toBe("Omar Haddad");
  });

  it("finds nobody for what somebody heads but is not", () => {
    const heads = bearer([holder("Maren Holt", "director of the port authority")]);
    expect(heads("the port authority", "b")).toBeNull();
    expect(heads("the port authority director", "b")?.name).toBe("Maren Holt");
  });

  it("finds nobody whom the article does not name", () => {
    expect(find("the U.N. envoy", "c")).toBeNull();
  });
});
