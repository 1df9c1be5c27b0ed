/** A request as a line that a person could have typed, which asks for the same. */
import { isDeepStrictEqual } from "node:util";
import type { Context } from "../../../command.ts";
import { asking, parse } from "../../../dispatch.ts";
import type { Request } from "../ticket.ts";

/** The plainest line that is understood as this request. */
export function lineOf(request: Request, context: Context): string {
  const { command, values } = request;
  const given = Object.entries(values).filter(([, value]) => value !== "");
  const named = given.map(([name, value]) => `${name}:"${value}"`).join(" ");
  const [free, ...rest] = given.map(([name, value], i) => (i === 0 ? value : `${name} ${value}`));
  const plain = [free ?? "", ...rest].join(" ");
  const lines = [
    ...(command === asking && given.length === 1 ? [plain] : []),
    `/${command} ${plain}`.trim(),
    `/${command} ${named}`.trim(),
  ];
  const same = (line: string): boolean => {
    const call = parse(line, context);
    return (
      !("kind" in call) &&
      call.command.name === command &&
      isDeepStrictEqual({ ...call.values }, Object.fromEntries(given))
    );
  };
  return lines.find(same) ?? lines[0]!;
}
