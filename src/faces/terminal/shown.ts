/**
 * Text made safe to show. A terminal obeys control characters, and articles and askers may bring
 * any; each is shown as one harmless character, so that offsets into the text stay true.
 */

/** Where the pictures of the control characters begin in Unicode. */
const pictures = 0x2400;

/** The last of the control characters that have pictures. */
const lastPictured = 0x1f;

/** Marks that turn the direction of what follows, and so could show words out of their order. */
const turning = "\u202a-\u202e\u2066-\u2069";

const alive = new RegExp(String.raw`[\p{Cc}\p{Cs}\p{Zl}\p{Zp}${turning}]`, "gu");

/**
 * The text with every character that a terminal would obey replaced by one that it draws. The
 * length stays the same; a text without such characters stays as it is.
 */
export function shown(text: string): string {
  return text.replace(alive, (character) => {
    const code = character.charCodeAt(0);
    if (character === "\t") return " ";
    return code <= lastPictured ? String.fromCharCode(pictures + code) : "\ufffd";
  });
}
