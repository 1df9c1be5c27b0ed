/** The form in which moderators write a pin's note and label. */
import {
  ComponentType,
  TextInputStyle,
  type APIModalInteractionResponseCallbackData,
} from "discord.js";
import type { APIModalSubmitInteraction } from "discord.js";

export type Form = APIModalInteractionResponseCallbackData;

/** What a moderator adds to a pin. */
export interface Remarks {
  readonly note: string | null;
  readonly label: string | null;
}

/** Units of a note and of a label: both are read beside the answer, not instead of it. */
const mostNote = 500;
const mostLabel = 40;

/** A form whose fields show what is there already. */
export function form(id: string, title: string, { note, label }: Remarks): Form {
  const field = (name: string, words: string, hint: string, input: object) => ({
    type: ComponentType.Label as const,
    label: words,
    description: hint,
    component: {
      type: ComponentType.TextInput as const,
      custom_id: name,
      required: false,
      ...input,
    },
  });
  return {
    custom_id: id,
    title,
    components: [
      field("note", "Note (optional)", "Shown with the pinned answer, as yours", {
        style: TextInputStyle.Paragraph,
        max_length: mostNote,
        ...(note !== null && { value: note }),
      }),
      field("label", "Label (optional)", "A word or two to find it by", {
        style: TextInputStyle.Short,
        max_length: mostLabel,
        ...(label !== null && { value: label }),
      }),
    ] as Form["components"],
  };
}

/** What was filled in; blank fields are null. */
export function filled({ data }: APIModalSubmitInteraction): Remarks {
  const fields = data.components.flatMap((one) => ("component" in one ? [one.component] : []));
  const value = (name: string, most: number): string | null => {
    const field = fields.find((one) => one.custom_id === name);
    const text = field && "value" in field && typeof field.value === "string" ? field.value : "";
    return tidy(text).slice(0, most) || null;
  };
  return { note: value("note", mostNote), label: value("label", mostLabel) };
}

/** Without control characters and outer white space; line breaks stay. */
function tidy(text: string): string {
  return text.replace(/[^\P{Cc}\n]|\p{Cs}/gu, " ").trim();
}
