/** A message with its file, as Discord's message routes take them. */
import { ComponentType, type APIComponentInContainer } from "discord.js";
import type { Attachment } from "./answering.ts";
import type { Message } from "./layout.ts";

export interface Body {
  readonly body: object;
  readonly files: Attachment[];
}

/**
 * The message with the file, which is shown under its heading if it is a picture. Files that the
 * message had before are taken off, so that no page keeps the picture of another.
 */
export function bodied(message: Message, file?: Attachment): Body {
  if (!file) return { body: { ...message, attachments: [] }, files: [] };
  const { name, alt } = file;
  const shown = alt === undefined ? message : illustrated(message, file);
  const attachment = { id: "0", filename: name, ...(alt !== undefined && { description: alt }) };
  return { body: { ...shown, attachments: [attachment] }, files: [file] };
}

function illustrated(message: Message, { name, alt }: Attachment): Message {
  const gallery: APIComponentInContainer = {
    type: ComponentType.MediaGallery,
    items: [{ media: { url: `attachment://${name}` }, ...(alt && { description: alt }) }],
  };
  const [container, ...rest] = message.components;
  if (container?.type !== ComponentType.Container) return message;
  const [heading, ...inside] = container.components;
  const components = [...(heading ? [heading] : []), gallery, ...inside];
  return { ...message, components: [{ ...container, components }, ...rest] };
}
