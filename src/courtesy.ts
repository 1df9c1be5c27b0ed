/** Short texts that ask for nothing, in the languages of the descriptions. */

const hello =
  /^(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening)|bonjour|salut|bonsoir|hola|buenos días|buenas tardes|привет|здравствуйте|مرحبا|السلام عليكم|ping|test)(?: (?:there|bot|all))?$/u;
const thanks =
  /^(?:thanks|thank you|thx|ty|cheers|merci|gracias|спасибо|شكرا)(?: (?:a lot|very much|so much|bot|you))?$/u;
/** Letters beyond which a text is no mere greeting. */
const most = 40;

/** Which courtesy a text is and nothing more; null where it asks for something. */
export function courtesy(text: string): "hello" | "thanks" | null {
  const bare = text
    .slice(0, most + 1)
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, " ")
    .trim();
  return hello.test(bare) ? "hello" : thanks.test(bare) ? "thanks" : null;
}
