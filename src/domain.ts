/**
 * The words everything else speaks: what a corpus holds, what is understood of it, and what an
 * answer is. Types only; imports nothing. Every offset counts UTF-16 code units from the start of
 * the file as it is on disk, and every span is half open: `text.slice(start, end)`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a file's front matter says of it; everything is optional and nothing is guessed. */
export interface Metadata {
  readonly title?: string;
  readonly outlet?: string;
  readonly author?: string;
  /** ISO 8601 calendar date, `YYYY-MM-DD`. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47 tag, such as `en`. */
  readonly language?: string;
}

/** One file of the corpus, not yet read: `text` is the whole file, front matter included. */
export interface Document {
  /** The file's name without its extension; unique in a corpus. */
  readonly id: string;
  /** The file's name in the corpus folder. */
  readonly file: string;
  readonly text: string;
  /** What follows the front matter. */
  readonly body: Span;
  readonly metadata: Metadata;
  /** SHA-256 of the file's bytes, in hexadecimal. */
  readonly hash: string;
}

/** A file that could not become a Document, and why, in words for the operator. */
export interface Skipped {
  readonly file: string;
  readonly reason: string;
}

export type FurnitureKind =
  "banner" | "section" | "title" | "byline" | "caption" | "link" | "prompt";

/** A part of the page that is not the article's text; marked, never indexed, never an excerpt. */
export interface Furniture extends Span {
  readonly kind: FurnitureKind;
}

/** A sentence, or a heading between paragraphs. */
export interface Sentence extends Span {
  readonly article: string;
  /** 1 for the article's first. */
  readonly number: number;
  /** 1 for the article's first; a heading belongs to the paragraph that follows it. */
  readonly paragraph: number;
  readonly kind: "sentence" | "heading";
}

/** A document that has been read. Sentences and furniture together tile its body. */
export interface Article extends Document {
  /** The title of front matter, or else of the page, or else the id. */
  readonly title: string;
  readonly outlet: string | null;
  readonly author: string | null;
  readonly published: string | null;
  readonly url: string | null;
  readonly furniture: readonly Furniture[];
  /** In the order of the text. */
  readonly sentences: readonly Sentence[];
}

/** A place where the text names a person. */
export interface Mention extends Span {
  readonly article: string;
  /** The number of the sentence that holds it. */
  readonly sentence: number;
}

/** What the text says a person is: "United Nations mediator". A slice of its article. */
export interface Role extends Span {
  readonly article: string;
  readonly text: string;
}

export type Gender = "female" | "male";

/** Somebody the articles name, over all of them. */
export interface Person {
  /** The canonical name as a slug; unique in a library. */
  readonly id: string;
  /** The fullest form that the articles use: "Staffan de Mistura". */
  readonly name: string;
  /** Every other form, the most used first. */
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
  /** In corpus order. */
  readonly mentions: readonly Mention[];
}

/** Who is quoted: a Person, or an organisation or unnamed official as the text calls them. */
export interface Speaker {
  readonly name: string;
  /** The Person's id, or null where the speaker is none. */
  readonly person: string | null;
}

/**
 * Somebody's words. `direct`: whole sentences in quotation marks. `mixed`: a quoted run inside the
 * writer's own sentence. `indirect`: reported without marks ("X said that ...").
 */
export type QuoteKind = "direct" | "mixed" | "indirect";

/** The span runs from the first quotation mark to the last, marks included. */
export interface Quote extends Span {
  readonly article: string;
  /** The number of the sentence in which it begins. */
  readonly sentence: number;
  readonly kind: QuoteKind;
  /** The runs between marks, marks left out; more than one where the writer interrupts. */
  readonly parts: readonly Span[];
  /** Where the text names the speaker of this quote: "he", "the envoy", "De Mistura". */
  readonly speakerMention: Span | null;
  /** Null where the text does not say for sure: unattributed. */
  readonly speaker: Speaker | null;
  /** The speech verb or "according to"; null where there is none. */
  readonly cue: Span | null;
  /** From 0 to 1: how sure the attribution is. */
  readonly confidence: number;
}

/** The analysed corpus. */
export interface Library {
  /** In the order of their ids. */
  readonly articles: readonly Article[];
  readonly skipped: readonly Skipped[];
  /** The most mentioned first. */
  readonly people: readonly Person[];
  /** In corpus order. */
  readonly quotes: readonly Quote[];
  /** The same quotes grouped by utterance: each list holds one utterance, in corpus order. */
  readonly utterances: readonly (readonly Quote[])[];
}

/** Where an excerpt is from; numbered from 1 within its answer. */
export interface Citation {
  readonly number: number;
  readonly article: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly url: string | null;
}

/** Words of a source: `text === article.text.slice(start, end)`, always. Made by `cite` alone. */
export interface Excerpt extends Span {
  readonly article: string;
  readonly text: string;
  readonly paragraph: number;
  /** The number of the sentence it lies in, or begins in. */
  readonly sentence: number;
  /** The number of its Citation in the answer's list. */
  readonly citation: number;
  /** The words that answer, as offsets into the article; ascending, apart, inside the excerpt. */
  readonly marks: readonly Span[];
}

interface Cited {
  /** Every source that an excerpt of this answer names, by number. */
  readonly citations: readonly Citation[];
}

/** `/who`: a person in the words of the articles. */
export interface PersonAnswer extends Cited {
  readonly kind: "person";
  readonly name: string;
  readonly aliases: readonly string[];
  /** Each role once, the most telling first; the excerpt is the role's own words. */
  readonly roles: readonly Excerpt[];
  /** In how many sources, how often, and with how many quotes. */
  readonly sources: number;
  readonly mentions: number;
  readonly quotes: number;
  /** The sentences that tell most of them. */
  readonly excerpts: readonly Excerpt[];
  /** People named in the same sentences, the most often first. */
  readonly companions: readonly string[];
}

/** Several people fit: the asker chooses. */
export interface ChoiceAnswer {
  readonly kind: "choice";
  readonly query: string;
  /** `line` is what to ask instead, such as "/who Bashar al-Assad". */
  readonly options: readonly { readonly name: string; readonly line: string }[];
}

/** One utterance, wherever it stands in the sources. */
export interface QuotedWords {
  /** The words, quotation marks included, from a source that attributes them to the speaker. */
  readonly words: Excerpt;
  /** The sentence or sentences with the speech verb; its marks are the words. */
  readonly evidence: Excerpt;
  /** Where the evidence says only "he" or "the envoy": the sentence before it that names them. */
  readonly antecedent: Excerpt | null;
  readonly kind: QuoteKind;
  /**
   * The same utterance in other places, and whom that text gives it to; null is unattributed. The
   * marks are the words that it has and `words` has not.
   */
  readonly elsewhere: readonly { readonly words: Excerpt; readonly speaker: string | null }[];
  /** True where another source gives the words to somebody else. */
  readonly disputed: boolean;
  /** From 0 to 1: how sure the attribution is. */
  readonly confidence: number;
}

/** `/quote`: somebody's words, the best first. */
export interface QuotesAnswer extends Cited {
  readonly kind: "quotes";
  readonly speaker: string;
  readonly about: string | null;
  readonly quotes: readonly QuotedWords[];
  /** How many there are in all, shown or not. */
  readonly total: number;
}

/** A sentence that answers, with what a reader needs to understand it. */
export interface Evidence {
  readonly excerpt: Excerpt;
  /** The sentence before, where the excerpt's pronouns need it. */
  readonly before: Excerpt | null;
  /** The same statement in other sources. */
  readonly agreeing: readonly Excerpt[];
}

/** `/ask`: up to three excerpts that answer. */
export interface EvidenceAnswer extends Cited {
  readonly kind: "evidence";
  readonly question: string;
  readonly evidence: readonly Evidence[];
  /** True where the sources give different values. */
  readonly conflicting: boolean;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** `/search`: the sentences that hold the words. */
export interface MatchesAnswer extends Cited {
  readonly kind: "matches";
  readonly query: string;
  readonly matches: readonly Excerpt[];
  readonly total: number;
}

/** `/sources`: what the corpus holds. */
export interface SourcesAnswer extends Cited {
  readonly kind: "sources";
  readonly sentences: readonly { readonly citation: number; readonly count: number }[];
}

/** `/source`: one article, sentence by sentence. */
export interface ArticleAnswer extends Cited {
  readonly kind: "article";
  readonly sentences: readonly Excerpt[];
}

/** `/help`: the commands, with examples from the corpus that is loaded. */
export interface HelpAnswer {
  readonly kind: "help";
  readonly commands: readonly {
    readonly usage: string;
    readonly description: string;
    readonly example: string | null;
  }[];
}

/** Not in the sources. `near` are names or topics that they do cover; visibly no answer. */
export interface NothingAnswer {
  readonly kind: "nothing";
  readonly query: string;
  readonly near: readonly string[];
  /** Whom the sources do name, where they are not quoted, or not on what was asked. */
  readonly person?: { readonly name: string; readonly quotes: number };
}

/** The line cannot be understood: what is wrong and what to write instead. */
export interface ProblemAnswer {
  readonly kind: "problem";
  readonly message: string;
  readonly remedy: string;
}

/** Everything Rapporteur can say; a face draws each kind once. */
export type Answer =
  | PersonAnswer
  | ChoiceAnswer
  | QuotesAnswer
  | EvidenceAnswer
  | MatchesAnswer
  | SourcesAnswer
  | ArticleAnswer
  | HelpAnswer
  | NothingAnswer
  | ProblemAnswer;
