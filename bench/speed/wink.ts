/** wink-nlp's own pipeline, for comparison. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Reads a text with all of wink's annotations. */
export function wink(): (text: string) => void {
  const nlp = winkNLP(model);
  return (text) => {
    nlp.readDoc(text);
  };
}
