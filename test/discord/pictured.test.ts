import { PermissionFlagsBits } from "discord.js";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { document } from "../made.ts";
import { flat, textOf } from "./rules.ts";
import { newsroom, ready, type Stage } from "./stage.ts";
import { everything, user } from "./world.ts";
import type { Message } from "./rest.ts";

const days = ["3 May", "7 May", "12 May", "20 May", "2 June", "9 June", "30 June"];
const deeds = [
  "The old harbour closed",
  "A crane sank",
  "The town council met in a tent",
  "Maren Holt paid the divers",
  "Fishermen sailed to Thornby",
  "The quay was painted blue",
  "Ships came back at night",
];
const articles = [
  document("works", deeds.map((deed, i) => `${deed} on ${days[i]!} 2021.\n`).join("\n"), {
    title: "The harbour works",
    outlet: "The Alder Post",
  }),
];

let set: Stage;
beforeAll(async () => {
  set = await ready({ context: newsroom(undefined, articles) });
});
afterAll(() => set.close());
afterEach(() => {
  expect(set.discord.state.breaches.splice(0)).toEqual([]);
  set.discord.guild.channels[0]!.permissions = everything;
});

/** The words of the pictures that a message shows. */
const pictures = (message: Message | null): string[] =>
  flat(message?.components).flatMap(
    ({ items }) => items?.map(({ description }) => description!) ?? [],
  );

const alt = /^Timeline\.\n1: 3 May 2021, \[1\] The Alder Post\n[^]*\n7 dated statements\.$/;

describe("a timeline", () => {
  test("comes with its picture, in words too, whose numbers are those of the list", async () => {
    const { message } = await set.discord.slash("timeline");
    expect(pictures(message)).toEqual([expect.stringMatching(alt)]);
    expect(message!.attachments).toMatchObject([
      { filename: "timeline.png", description: pictures(message)[0] },
    ]);
    expect(textOf(message)).toContain("**2 · 7 May 2021**");
    const { attached } = set.discord.requests.findLast(({ body }) => "attached" in body)!.body as {
      attached: Record<string, string>;
    };
    expect(attached["timeline.png"]!.slice(1, 4)).toBe("PNG");
  });

  test("leaves the picture on its first page, where turning back finds it", async () => {
    const first = await set.discord.slash("timeline");
    const second = await set.discord.press(first, "More");
    expect(textOf(second.message)).toContain("**7 · 30 June 2021**");
    expect(second.message!.attachments).toEqual([]);
    expect(pictures(second.message)).toEqual([]);
    const back = await set.discord.press(second, "Back");
    expect(pictures(back.message)).toEqual(pictures(first.message));
    expect(back.message!.attachments).toHaveLength(1);
  });

  test("has it in private, and keeps it when it is shared", async () => {
    const hidden = await set.discord.slash("timeline", { private: true });
    expect(pictures(hidden.message)).toEqual([expect.stringMatching(alt)]);
    const shared = await set.discord.press(hidden, "Share");
    expect(pictures(shared.message)).toEqual(pictures(hidden.message));
  });

  test("has it in direct messages and where the bot is called by its name", async () => {
    expect(pictures(await set.discord.say("/timeline"))).toHaveLength(1);
    expect(pictures(await set.discord.say("/timeline", { mention: true }))).toHaveLength(1);
  });

  test("comes without it where no files may be sent", async () => {
    set.discord.guild.channels[0]!.permissions = everything & ~PermissionFlagsBits.AttachFiles;
    const { message } = await set.discord.slash("timeline");
    expect(textOf(message)).toContain("**2 · 7 May 2021**");
    expect(pictures(message)).toEqual([]);
  });

  test("comes without it where Discord takes none", async () => {
    const refusal = { status: 403, body: { code: 50013, message: "Missing Permissions" } };
    set.discord.fault({ method: "PATCH", path: /@original$/, answers: [refusal] });
    const { message } = await set.discord.slash("timeline");
    expect(textOf(message)).toContain("**2 · 7 May 2021**");
    expect(pictures(message)).toEqual([]);
    set.discord.fault({ method: "POST", path: /channels\/\d+\/messages$/, answers: [refusal] });
    const said = await set.discord.say("/timeline", { user: user("bo"), mention: true });
    expect(textOf(said)).toContain("**2 · 7 May 2021**");
    expect(pictures(said)).toEqual([]);
    expect(
      set.log.filter(({ text }) => text === "an answer goes without its picture"),
    ).toHaveLength(2);
  });
});
