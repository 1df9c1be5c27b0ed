/** A bot on a loopback Discord, over a small corpus of made-up news, and its log. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import commands from "../../commands/index.ts";
import type { Command, Context } from "../../src/command.ts";
import { within } from "../../src/faces/discord/answering.ts";
import { open as openBot, type Bot } from "../../src/faces/discord/bot.ts";
import type { Document } from "../../src/domain.ts";
import { open } from "../../src/library.ts";
import { lazy } from "../../src/pins/lazy.ts";
import { sqlite } from "../../src/pins/sqlite/store.ts";
import type { PinStore } from "../../src/pins/store.ts";
import { index } from "../../src/search.ts";
import { document } from "../made.ts";
import { discord, type Discord, type Settings } from "./server.ts";

export interface Line {
  readonly level: "info" | "warn" | "error";
  readonly text: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Stage {
  readonly discord: Discord;
  readonly bot: Bot;
  readonly log: readonly Line[];
  readonly pins: PinStore;
  readonly close: () => Promise<void>;
}

const harbour = `The harbour of Port Alder will close for six weeks in June, the port authority said on Monday.

“We have no choice, because the quay is sinking,” said Maren Holt, director of the port authority. She said that 140 ships a month would have to go elsewhere.

Fishermen protested outside the town hall. “Nobody asked us,” said Tomas Reyes, who heads the fishing union. The town council meets on Thursday.
`;
const bridge = `Three people were hurt when a bridge in Port Alder collapsed on Friday, the police said.

“The bridge was inspected in March,” Maren Holt said on Saturday. The inspection cost 20,000 crowns.
`;

export const documents: readonly Document[] = [
  document("harbour", harbour, {
    title: "Harbour to close",
    outlet: "The Alder Post",
    published: "2021-05-03",
    url: "https://post.example/harbour",
  }),
  document("bridge", bridge, { title: "Bridge collapses", outlet: "Radio Alder" }),
];

/** The small corpus, analysed, with these commands or all there are. */
export function newsroom(own: readonly Command[] = commands, articles = documents): Context {
  const library = open(articles);
  return { library, index: index(library), commands: own };
}

let shared: Context | undefined;

/** Opens a bot and waits until it has registered its commands. */
export async function stage(
  settings: Settings & {
    readonly context?: Context;
    /** The bot's permissions in every channel of the server. */
    readonly permissions?: bigint;
    /** Where pins are kept: a new store without it. */
    readonly pins?: PinStore;
    /** A Discord that is there already. */
    readonly reuse?: Discord;
  } = {},
): Promise<Stage> {
  const there = settings.reuse ?? (await discord(settings));
  if (settings.permissions !== undefined)
    for (const channel of there.guild.channels) channel.permissions = settings.permissions;
  const log: Line[] = [];
  const write =
    (level: Line["level"]) =>
    (fields: object, text: string): void => {
      log.push({ level, text, fields: fields as Line["fields"] });
    };
  const context = settings.context ?? (shared ??= newsroom());
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-discord-"));
  const pins = settings.pins ?? lazy(() => sqlite({ file: join(folder, "pins.db") }));
  const bot = openBot(within(context), context.commands, {
    token: there.token,
    api: there.url,
    pins,
    log: { info: write("info"), warn: write("warn"), error: write("error") },
  });
  return {
    discord: there,
    bot,
    log,
    pins,
    close: async () => {
      await bot.close();
      await pins.close();
      rmSync(folder, { recursive: true });
      await there.close();
    },
  };
}

/** As `stage`, with the commands there. */
export async function ready(settings: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const set = await stage(settings);
  const { discord: there } = set;
  await there.until(() => there.state.application.commands.length > 0 && set.bot.ready());
  return set;
}
