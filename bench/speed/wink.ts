/** How long wink-nlp's own pipeline takes over texts, for comparison. */
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/** Seconds of reading every text with all of wink's annotations, after some for the compiler. */
export function wink(texts: readonly string[], warming = 20): number {
  const nlp = winkNLP(model);
  for (const text of texts.slice(0, warming)) nlp.readDoc(text);
  const start = performance.now();
  for (const text of texts) nlp.readDoc(text);
  return (performance.now() - start) / 1000;
}
