/** What Discord takes, as of late 2026, and how much of it this face uses. */

/** Components of a message, counted nested. */
export const mostComponents = 40;
/** UTF-16 units over all Text Displays of a message. */
export const mostCharacters = 4000;
/**
 * UTF-8 bytes over all Text Displays with `bytesPerText` for each: above 10,170 Discord fails with
 * a 500, undocumented (discord-api-docs #8554), hence the distance.
 */
export const mostBytes = 9500;
export const bytesPerText = 12;
/** Buttons of a row, and rows of buttons that a list of choices may take. */
export const mostInRow = 5;
export const mostRows = 5;
export const mostLabel = 80;
export const mostCustomId = 100;
export const mostUrl = 512;
/** Choices of an autocompletion, and the units of each one's name and value. */
export const mostChoices = 25;
export const mostChoice = 100;
export const mostDescription = 100;
/** UTF-16 units of a text option: as many as a line may have. */
export const mostOption = 2000;
/** The largest number that an option takes. */
export const mostNumber = 999_999;
/** Units of a heading that are shown; the longest question that buttons can read back. */
export const longestHeading = 600;
/** Milliseconds in which an interaction must be answered first; older ones are not worth a try. */
export const acknowledgement = 3000;
