/**
 * The Discord face: a discord.js client whose events go, as Discord's plain payloads, to the
 * handlers of interactions and messages. It keeps nothing that is needed after a restart.
 */
import {
  type Client,
  Events,
  GatewayDispatchEvents,
  RESTEvents,
  type APIInteraction,
} from "discord.js";
import type { Command } from "../../command.ts";
import type { PinStore } from "../../pins/store.ts";
import type { Answering, Known } from "./answering.ts";
import { invitation } from "./access.ts";
import { alive, interactionRest, made, retire, rights } from "./client.ts";
import { desk as opened } from "./desk.ts";
import { remedyOfClose, remedyOfLogin } from "./fatal.ts";
import { interact } from "./interactions.ts";
import { hear, type Said } from "./messages.ts";
import { follow } from "./pins/follow.ts";
import { listed, upkeep } from "./pins/upkeep.ts";
import { register } from "./register.ts";
import { brief, wire, type Log } from "./wire.ts";

export interface Settings {
  readonly token: string;
  /** Discord's API, without the version; the gateway's address comes from there. */
  readonly api: string;
  /** Where pins are kept; the bot neither opens nor closes it. */
  readonly pins: PinStore;
  readonly log: Log;
}

/** What is read of READY. An application's id and its bot's have been the same since 2016. */
interface Readied {
  readonly user: { readonly id: string };
  readonly application?: { readonly id: string };
  readonly guilds?: readonly unknown[];
}

export interface Bot {
  /** Resolves with the process's exit status once the bot has ended; never rejects. */
  readonly ended: Promise<number>;
  /** Finishes answers under way, for ten seconds at most, and ends with 0. */
  readonly close: () => Promise<void>;
  /** Whether the gateway has acknowledged lately. */
  readonly ready: () => boolean;
  /** Prometheus text. */
  readonly metrics: () => string;
}

/** The statuses that the process ends with: EX_CONFIG, which no restart mends. */
const status = { done: 0, dead: 1, unset: 78 } as const;
/** Dead for so long, the process ends for its supervisor to start another. */
const dead = 300_000;
const watch = 5_000;
/** How long answers under way may take when the bot is told to stop. */
const patience = 10_000;
/** Between attempts to log in; doubled each time. */
const backOff = { first: 1_000, most: 60_000 };
/** Between looks for servers that were left long ago: what is kept for days need not go sooner. */
const keepUp = 21_600_000;

/** Opens the bot; it goes on connecting until it succeeds, is refused for good, or is closed. */
export function open(
  answering: Answering,
  commands: readonly Command[],
  { token, api, pins, log }: Settings,
): Bot {
  const end = ending();
  const underWay = new Set<Promise<void>>();
  let client = made(api);
  const answers = interactionRest(api);
  const { figures } = answering.known;
  let desk = opened({
    commands,
    answering,
    pins,
    wire: wire(client.rest, answers, log),
    log,
    now: Date.now,
  });
  let closing = false;
  let registered = false;
  let lastReady = Date.now();

  function track(work: Promise<void>): void {
    const settled = work.catch((error: unknown) => {
      log.error(brief(error), "a handler failed");
    });
    underWay.add(settled);
    void settled.finally(() => underWay.delete(settled));
  }

  function fail(remedy: string): void {
    if (closing) return;
    log.error({}, remedy);
    void finish(status.unset);
  }

  async function finish(code: number): Promise<void> {
    if (closing) return;
    closing = true;
    clearInterval(watching);
    clearInterval(keeping);
    const waiting = new Promise((done) => setTimeout(done, patience).unref());
    await Promise.race([Promise.all(underWay), waiting]);
    await client.destroy().catch((error: unknown) => {
      log.warn(brief(error), "the connection did not close cleanly");
    });
    answering.close();
    answers.clearHandlerSweeper();
    answers.clearHashSweeper();
    end.resolve(code);
  }

  function warn({ count }: { count: number }): void {
    log.warn({ count }, "Discord refused many requests: at 10,000 in ten minutes it shuts us out");
  }

  function listen(to: Client): void {
    to.ws.on(GatewayDispatchEvents.Ready, (data: Readied) => {
      track(greet(to, data));
    });
    to.ws.on(GatewayDispatchEvents.InteractionCreate, (data: APIInteraction) => {
      if (!closing) track(interact(data, desk));
    });
    to.ws.on(GatewayDispatchEvents.MessageCreate, (data: Said) => {
      const self = to.user?.id;
      if (closing || self === undefined) return;
      track(hear(data, self, (channel) => rights(to, channel), desk));
    });
    follow(to, () => desk, track);
    to.on(Events.ShardDisconnect, ({ code }) => {
      fail(remedyOfClose(code) ?? `Discord closed the connection for good with ${code}`);
    });
    to.on(Events.ShardReconnecting, () => {
      if (closing) return;
      log.warn({}, "the connection to Discord was lost; connecting again");
    });
    to.on(Events.ShardResume, (_, replayed) => {
      log.info({ replayed }, "connected again");
    });
    to.on(Events.ShardError, (error) => {
      log.warn(brief(error), "the connection to Discord had an error");
    });
    to.on(Events.Error, (error) => {
      log.error(brief(error), "discord.js had an error");
    });
    to.rest.on(RESTEvents.InvalidRequestWarning, ({ count }) => {
      log.warn(
        { count },
        "Discord refused many requests: at 10,000 in ten minutes it shuts us out",
      );
    });
  }

  async function greet(to: Client, { application, user, guilds }: Readied): Promise<void> {
    lastReady = Date.now();
    const id = application?.id ?? user.id;
    const invite = invitation(id);
    if (guilds) track(upkeep(listed(guilds), desk));
    log.info({ guilds: guilds?.length ?? 0, ...figures, invite }, "ready on Discord");
    if (registered) return;
    try {
      const changed = await register(to.rest, id, commands);
      registered = true;
      log.info(
        { changed },
        changed ? "the commands were registered" : "the commands are registered",
      );
    } catch (error) {
      log.error(brief(error), "the commands could not be registered");
    }
  }

  async function connect(): Promise<void> {
    for (let wait = backOff.first; !closing; wait = Math.min(wait * 2, backOff.most)) {
      listen(client);
      try {
        await client.login(token);
        return;
      } catch (error) {
        const remedy = remedyOfLogin(error);
        if (remedy !== null) {
          fail(remedy);
          return;
        }
        log.warn(
          { ...brief(error), seconds: wait / 1000 },
          "could not connect to Discord; waiting",
        );
      }
      retire(client);
      await new Promise((done) => setTimeout(done, wait));
      client = made(api);
      desk = { ...desk, wire: wire(client.rest, answers, log) };
    }
  }

  const ready = (): boolean => !closing && alive(client, lastReady);
  let lastAlive = Date.now();
  const watching = setInterval(() => {
    if (ready()) lastAlive = Date.now();
    if (Date.now() - lastAlive < dead) return;
    log.error({}, "without a connection to Discord for five minutes: ending");
    void finish(status.dead);
  }, watch);

  const keeping = setInterval(() => {
    if (ready()) track(upkeep(new Set(client.guilds.cache.keys()), desk));
  }, keepUp);

  answers.on(RESTEvents.InvalidRequestWarning, warn);
  void answering.lost.then((reason) => {
    if (closing) return;
    log.error({}, reason);
    void finish(status.dead);
  });
  void connect();
  return {
    ended: end.promise,
    close: () => finish(status.done),
    ready,
    metrics: () => [gauges(client, ready(), figures), desk.tally.text()].join("\n"),
  };
}

function gauges(client: Client, ready: boolean, { articles, sentences }: Known["figures"]): string {
  const lines = (name: string, help: string, value: number): string[] => [
    `# HELP rapporteur_${name} ${help}`,
    `# TYPE rapporteur_${name} gauge`,
    `rapporteur_${name} ${value}`,
  ];
  return [
    ...lines("gateway_up", "1 while the gateway acknowledges.", ready ? 1 : 0),
    ...lines("resident_memory_bytes", "Memory of the process.", process.memoryUsage.rss()),
    ...lines("guilds", "Servers that the bot is in.", client.guilds.cache.size),
    ...lines("corpus_articles", "Articles in the corpus.", articles),
    ...lines("corpus_sentences", "Sentences in the corpus.", sentences),
  ].join("\n");
}

function ending(): { promise: Promise<number>; resolve: (code: number) => void } {
  let resolve: (code: number) => void = () => undefined;
  const promise = new Promise<number>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
