/** Dates that only tell when something was said: "the police said on Tuesday that the dam broke". */
import { kind } from "./kinds.ts";
import type { View } from "./view.ts";

/** Words between "said" and its day, at most: "told members of parliament on Tuesday". */
const reach = 5;

/**
 * Whether every date of a sentence stands nearer to a verb of speech than to what is asked about,
 * where that is no speech. False where the sentence has no date.
 */
export function reported(view: View, sentence: number): boolean {
  const { query, index } = view;
  const { question, concepts, weights } = query;
  if (question.expected !== "date") return false;
  const { offsets, terms } = index.store;
  const speech = (at: number): boolean => (index.bits[terms[at]!]! & kind.speech) !== 0;
  const main = question.verb >= 0 ? question.verb : weights.indexOf(Math.max(...weights));
  const asked = (at: number): boolean =>
    query.matches(terms[at]!).some(({ concept }) => concept === main);
  const isSpeech = concepts[main] && index.bits[index.store.vocabularyOf(concepts[main].term)];
  if (isSpeech && isSpeech & kind.speech) return false;
  const from = offsets[sentence]!;
  const to = offsets[sentence + 1]!;
  const near = (place: number, is: (at: number) => boolean): number => {
    for (let away = 1; away <= to - from; away += 1)
      if ((place - away >= from && is(place - away)) || (place + away < to && is(place + away)))
        return away;
    return Infinity;
  };
  const places = view.answers(sentence);
  return (
    places.length > 0 &&
    places.every((place) => {
      const said = near(place, speech);
      return said <= reach && said < near(place, asked);
    })
  );
}
