/** The operator's log: one JSON object a line, or readable lines on a terminal. */
import { pino, type Logger } from "pino";
import { PinoPretty } from "pino-pretty";

export interface Destination {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean };
  /** The least serious level that is written. */
  readonly level: string;
  readonly colour: boolean;
}

/** Opens the log. Nothing that is private may be handed to it: it writes what it is given. */
export function open({ stream, level, colour }: Destination): Logger {
  const settings = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  if (!stream.isTTY) return pino(settings, stream);
  const readable = PinoPretty({
    destination: stream,
    colorize: colour,
    ignore: "time",
    sync: true,
  });
  return pino(settings, readable);
}
