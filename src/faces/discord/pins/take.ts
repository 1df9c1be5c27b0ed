/** All pins of a place as a file for moderators to take away. */
import { ComponentType } from "discord.js";
import { write } from "../../../pins/archive.ts";
import { csv } from "../../../pins/csv.ts";
import { markdown } from "../../../pins/markdown.ts";
import type { Attachment, Work } from "../answering.ts";
import type { Desk } from "../desk.ts";
import type { Answerable } from "../reply.ts";
import { noted } from "../words.ts";
import { placeOf } from "./place.ts";
import { only, refusal } from "./refusal.ts";
import { takenAway, tooLarge } from "./words.ts";

/** How pins are written down, by the ending of the file. */
const written = { json: write, csv, md: markdown } as const;

export type Format = keyof typeof written;

/** The formats in the order in which they are offered. */
export const formats = Object.keys(written) as readonly Format[];

/** Discord takes files of ten million bytes; some room is left for the message around it. */
const largest = 9_500_000;

/** The pins of the place in which it is asked, for moderators alone. */
export async function take(to: Answerable, format: Format, { pins }: Desk): Promise<Work> {
  const refused = refusal(to);
  if (refused) return only(refused);
  const data = Buffer.from(written[format](await pins.archive(placeOf(to))));
  if (data.length > largest) return only(tooLarge);
  const file: Attachment = { name: `pins.${format}`, data };
  const message = noted(takenAway);
  const shown = { type: ComponentType.File, file: { url: `attachment://${file.name}` } } as const;
  return {
    message: { ...message, components: [...message.components, shown] },
    outcome: "answered",
    file,
  };
}
