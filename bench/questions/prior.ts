/**
 * What is thought of features before anything is learnt: rules that examples are too few to teach,
 * in log-odds, or for the ranking in its score.
 */
import { against } from "../../src/search/objections.ts";
import type { Model } from "./learn.ts";

const objections: Model = {
  "type:count": 4,
  "type:when": 4,
  "type:where": 1.5,
  "type:why": 2.5,
  "type:short": 4,
  "type:who": 0.5,
  "verb:count": 0.5,
  "verb:when": 1.2,
  "verb:where": 1.2,
  "verb:who": 1,
  "verb:whether": 0.8,
  "verb:said": 0.3,
  "verb:why": 0.5,
  "head:who": 0.5,
  "head:fact": 0.5,
  "head:count": 1,
  headLoose: 0.3,
  nameElsewhere: 1,
  nameNowhere: 1,
  "word:who": 0.7,
  "word:whether": 0.8,
  "word:said": 1.5,
  "word:count": 0.3,
  "name:said": 2,
  "name:count": 0.5,
  "name:when": 0.5,
  "name:where": 0.5,
  "name:who": 0.5,
  "name:whether": 0.5,
  torn: 3,
  parted: 1,
  unheard: 1,
  strange: 0.7,
  strangers: 0.7,
  number: 2,
  numberHere: 1,
  untouched: 2,
  uncounted: 1,
  doerless: 1,
  order: 1.5,
  negation: 0.7,
  name: 3,
  bearerless: 1.5,
  unsaid: 3.5,
  offtopic: 2,
  backward: 1.5,
  echo: 2,
  reported: 1,
  unreal: 1.5,
  instance: 0.5,
  loose: 1,
};

/** Of ranking: initials beside their long form, and a sentence that asks the question itself. */
export const ofRanking: Model = { "has:expansion": 4, echo: -4 };

/** Of the confidence in the first. */
export const ofTrust: Model = {
  "has:expansion": 3,
  "has:age": 2,
  ...Object.fromEntries(Object.entries(objections).map(([name, odds]) => [against + name, -odds])),
};
