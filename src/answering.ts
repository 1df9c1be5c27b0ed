/** The process that answers for the bot: opens the corpus of the settings and does its parent's jobs. */
import commands from "../commands/index.ts";
import { configured, SettingError, variables } from "./config.ts";
import { serve } from "./faces/discord/apart.ts";
import { prepared } from "./answers/timeline.ts";
import { idle } from "./idle.ts";
import { sparing } from "./memory.ts";
import { indexed } from "./opening.ts";

/** The statuses of `program.ts` for what keeps a corpus from being opened. */
const status = { failed: 1, unset: 78 } as const;

sparing();
serve(
  () => {
    const settings = configured(variables());
    const [, , corpus = settings.corpus] = process.argv;
    const index = indexed({ ...settings, corpus }, process.stderr);
    idle(prepared(index));
    return { library: index.library, index, commands };
  },
  (error) => (error instanceof SettingError ? status.unset : status.failed),
);
