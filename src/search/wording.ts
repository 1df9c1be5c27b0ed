/** Small words that turn a question's meaning, which ranking passes over: "before", "not", "without". */

/** What a question may say, and what its answer then says as well. */
const turns: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bbefore\b/i,
    /\b(?:before|former|formerly|previous|previously|predecessor|prior|ex|until|succeed\w*|replac\w*|once|earlier|late)\b/i,
  ],
  [
    /\b(?:after|since)\b/i,
    /\b(?:after|since|following|followed|later|then|succeed\w*|replac\w*|subsequent\w*|successor|when)\b/i,
  ],
  [
    /\bnext\b/i,
    /\b(?:next|will|would|plan\w*|schedul\w*|due|later|soon|expect\w*|upcoming|coming|set|resum\w*|follow\w*|start\w*|after)\b/i,
  ],
  [
    /\b(?:without|except|besides|other than|instead of)\b/i,
    /\b(?:without|except|besides|other|instead|but|no|not)\b/i,
  ],
];
/** "Who was envoy before Ann Lee?": the one whose place she took. */
const precedes = /\bbefore (?:\p{Lu}|de |al-|von |van )/u;
const preceding =
  /\b(?:predecessors?|succeed\w*|replac\w*|took over|preced\w*)\b|\bbefore (?:\p{Lu}|de |al-|von |van )/u;
const negated = /\b(?:not|never|no longer)\b|n['’]t\b/i;
const negative =
  /\b(?:not|never|no longer|without|cannot|nobody|none|nothing|refus\w*|reject\w*|den(?:y|ied|ies)|fail\w*|un(?:able|aware|likely))\b|n['’]t\b/i;

/** Whether a question asks for what was before, after or besides something, and a text does not. */
export const outOfOrder = (question: string, text: string): boolean =>
  turns.some(([asks, tells]) => asks.test(question) && !tells.test(text)) ||
  (precedes.test(question) && !preceding.test(text));

/** Whether a question says that something is not so, and a text denies nothing. */
export const undenied = (question: string, text: string): boolean =>
  negated.test(question) && !negative.test(text);
