/** A file cannot become a Document; the message is the reason, in words for the operator. */
export class Unusable extends Error {
  override readonly name = "Unusable";
}
