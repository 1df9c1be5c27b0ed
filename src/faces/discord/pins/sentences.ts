/** What Discord shows of the commands of pins. */
import type { HelpAnswer } from "../../../domain.ts";

/** The commands of pins and their options, described in English. */
export const text = {
  pin: "Pin the answer to a question, after you have seen it",
  question: "A question, or a command such as /who",
  pins: "The answers that moderators have pinned here",
  about: "Only those that have these words",
  private: "Show the list to you alone",
  history: "Who did what to the pins, for moderators",
  export: "All of them as a file, for moderators",
  unpin: "Take a pinned answer down; it can be undone",
  number: "Its number, or words of it",
  forget: "Take your name out of all that is stored about pins",
} as const;

/** Every sentence that is shown in the asker's own language. */
export const sentences: readonly string[] = Object.values(text);

/** The commands as `/help` lists them. */
export const told: HelpAnswer["commands"] = [
  {
    usage: "/pin QUESTION",
    description: "For moderators: pins the answer to a question, once you have seen it",
    example: null,
  },
  { usage: "/pins [about …]", description: text.pins, example: null },
  {
    usage: "/unpin NUMBER",
    description: "For moderators: takes a pinned answer down; it can be undone",
    example: null,
  },
  { usage: "/forget", description: text.forget, example: null },
];

/** `/help` for one of these; null for what is none. */
export function helped(name: string): HelpAnswer | null {
  const wanted = name.replace(/^\//, "").toLowerCase();
  const commands = told.filter(({ usage }) => usage.split(" ")[0] === `/${wanted}`);
  return commands.length > 0 ? { kind: "help", commands } : null;
}
