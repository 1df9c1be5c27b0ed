/**
 * What the buttons of pins carry in their custom_id: `#verb|number|page|asker|about`. They stand for
 * a pin by its number, so that they work as long as it does.
 */

/** Digits of an id of Discord in base 36 are fewer. */
const radix = 36;

const letters = {
  list: "l",
  history: "h",
  open: "o",
  edit: "e",
  unpin: "u",
  restore: "r",
  renewal: "n",
  renew: "w",
} as const;

/** `renewal` shows what renewing would bring, `renew` brings it. */
export type PinVerb = keyof typeof letters;

export interface PinTicket {
  readonly verb: PinVerb;
  /** The pin's number; 0 for none. */
  readonly number: number;
  /** 0 for the first. */
  readonly page: number;
  /** Whose list it is: the id of a Discord user, or "". */
  readonly asker: string;
  /** What is looked for in a list; at most `mostAbout` units. */
  readonly about: string;
}

/** Units of what is looked for, so that any list fits its buttons. */
export const mostAbout = 60;

/** Whether a custom_id is of a pin's button or form. */
export function isPinTicket(id: string): boolean {
  return id.startsWith("#");
}

export function stampPin({
  verb,
  number = 0,
  page = 0,
  asker = "",
  about = "",
}: Partial<PinTicket> & Pick<PinTicket, "verb">): string {
  const short = asker === "" ? "" : BigInt(asker).toString(radix);
  return `#${letters[verb]}|${number}|${page}|${short}|${about}`;
}

/** The ticket of a custom_id; null where it is none of this version. */
export function readPin(id: string): PinTicket | null {
  const found = /^#(\w)\|(\d{1,9})\|(\d{1,6})\|([0-9a-z]{0,13})\|([^]*)$/u.exec(id);
  const verb = (Object.keys(letters) as PinVerb[]).find((one) => letters[one] === found?.[1]);
  if (!found || !verb) return null;
  const [, , number, page, asker, about] = found;
  return {
    verb,
    number: Number(number),
    page: Number(page),
    asker: asker === "" ? "" : longId(asker!),
    about: about!,
  };
}

function longId(short: string): string {
  let id = 0n;
  for (const digit of short) id = id * BigInt(radix) + BigInt(Number.parseInt(digit, radix));
  return String(id);
}
