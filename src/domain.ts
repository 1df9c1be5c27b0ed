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
  /** The fullest form that the articles use: "Ana de Souza". */
  readonly name: string;
  /** Every other form, the most used first. */
  readonly aliases: readonly string[];
  readonly gender: Gender | null;
  /** In corpus order, each once an article. */
  readonly roles: readonly Role[];
  /** In corpus order. */
  readonly mentions: readonly Mention[];
  /** Where "he", "her" or "himself" surely means the person, "his" and "hers" too; in corpus order. */
  readonly references: readonly Mention[];
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
  /** Where the text names the speaker of this quote: "he", "the envoy", "De Souza". */
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
  /** Another article has the same title, outlet and day: only its id tells this one from it. */
  readonly twin?: true;
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

/**
 * A time: the days from `first` to `last`, both in it, `YYYY-MM-DD`. One day has the same for both;
 * a month and a year that are not known more exactly have their first day and their last.
 */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** How long and how widely the sources give somebody a role. */
export interface Tenure {
  /** The days of the first and the last source that gives it; null where none is dated. */
  readonly period: Period | null;
  /** How many sources give it, in these words or shorter ones. */
  readonly sources: number;
  /** True where the words say that it is over: "former". */
  readonly past: boolean;
}

/** `/who`: a person in the words of the articles. */
export interface PersonAnswer extends Cited {
  readonly kind: "person";
  readonly name: string;
  readonly aliases: readonly string[];
  /** Each role once, the most supported first, past ones last; the excerpt is its own words. */
  readonly roles: readonly Excerpt[];
  /** One for each of `roles`, in their order. */
  readonly tenures: readonly Tenure[];
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

/** Words that another place has instead; null where it leaves them out, or adds them. */
export interface Change {
  /** Offsets into the article of the words that are shown, inside their evidence. */
  readonly from: Span | null;
  /** Offsets into the article of the other place, inside its words. */
  readonly to: Span | null;
}

/** The same utterance in another place. */
export interface OtherWords {
  /** The marks are the words that it has and the place that is shown has not. */
  readonly words: Excerpt;
  /** Whom that text gives it to; null is unattributed. */
  readonly speaker: string | null;
  /** Word for word, a piece of it, or reworded. */
  readonly likeness: "same" | "part" | "reworded";
  /** What was reworded, in the order of the text; what is only left off at an end is not told. */
  readonly changes: readonly Change[];
  /** Where that text gives the words to somebody it calls otherwise: the sentences that say so. */
  readonly evidence: Excerpt | null;
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
  readonly elsewhere: readonly OtherWords[];
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
  /** The place of the first of `quotes` among all, from 1. */
  readonly first: number;
  /** How many there are in all, shown or not. */
  readonly total: number;
  /** The days of the first and the last source of all of them; null where none is dated. */
  readonly period: Period | null;
  /** What many of them are about, the most frequent first, with what to ask for those alone. */
  readonly topics: readonly {
    readonly topic: string;
    readonly count: number;
    readonly line: string;
  }[];
}

/** A sentence that answers, with what a reader needs to understand it. */
export interface Evidence {
  readonly excerpt: Excerpt;
  /** The sentence before, or the last that names who "he" is, where the excerpt needs it. */
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

/** How sources that say the same thing differ in saying it. */
export type Difference = "numbers" | "names" | "denial" | "hedges" | "wording";

/** One wording of a statement. */
export interface Wording {
  /** The sentence; its marks are the words in which the others differ. */
  readonly excerpt: Excerpt;
  /** The sentence before, where the excerpt's pronouns need it. */
  readonly before: Excerpt | null;
  /** The same words in other sources; case, marks and "U.S." for "United States" aside. */
  readonly same: readonly Excerpt[];
}

/** What several sources say, or one alone; each source in one wording at most. */
export interface Statement {
  readonly wordings: readonly Wording[];
  /** In the order of the type; empty where there is one wording. */
  readonly differences: readonly Difference[];
}

/** `/compare`: what each source says on a topic. */
export interface ComparisonAnswer extends Cited {
  readonly kind: "comparison";
  readonly topic: string;
  /** In how many sources the topic is found. */
  readonly sources: number;
  /** Statements of several sources, those that differ most first. */
  readonly shared: readonly Statement[];
  /** Statements of one source, source by source in the order of its text. */
  readonly alone: readonly Statement[];
  /** How many sentences bear on the topic in all, shown or not. */
  readonly total: number;
}

/** A dated statement. */
export interface DatedStatement {
  /** The sentence; its marks are the words that date it. */
  readonly excerpt: Excerpt;
  /** The sentence before, where the excerpt's pronouns need it. */
  readonly before: Excerpt | null;
  /** Null where the words name a day, but the text does not tell which. */
  readonly when: Period | null;
  /** The same statement in other sources. */
  readonly agreeing: readonly Excerpt[];
}

/** `/timeline`: dated statements in the order of their dates, those without a date last. */
export interface TimelineAnswer extends Cited {
  readonly kind: "timeline";
  /** Null for the whole corpus. */
  readonly topic: string | null;
  readonly events: readonly DatedStatement[];
  /** How many there are in all, shown or not, and how many of them are without a date. */
  readonly total: number;
  readonly undated: number;
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

/** Where a pasted wording and the source's part: either is "" where only the other has words. */
export interface Rewording {
  readonly pasted: string;
  readonly source: string;
}

/** `/said`: whose words a pasted quotation is, as far as the sources quote them. */
export interface SaidAnswer extends Cited {
  readonly kind: "said";
  readonly pasted: string;
  /** The nearest words that the sources quote, in whole. */
  readonly words: Excerpt;
  /** The sentence or sentences with the speech verb; its marks are the words. */
  readonly evidence: Excerpt;
  readonly quoted: QuoteKind;
  /** The name that this source gives the speaker; null is unattributed. */
  readonly speaker: string | null;
  /** The same utterance in other places, and whom each gives it to; null is unattributed. */
  readonly elsewhere: readonly { readonly words: Excerpt; readonly speaker: string | null }[];
  readonly disputed: boolean;
  /** In the order of the text; none where the wording is the source's, case and marks aside. */
  readonly differences: readonly Rewording[];
  /** From 0 to 1: how sure the attribution is. */
  readonly confidence: number;
}

/** A name or a number of a claim, and which of the excerpts that bear on it have it too. */
export interface Compared {
  readonly text: string;
  readonly kind: "name" | "number";
  readonly found: "all" | "some" | "none";
}

/** A sentence that somebody wrote, and what the sources say on it. */
export interface Claim {
  readonly text: string;
  /** The nearest first; none where nothing bears on it. */
  readonly evidence: readonly Excerpt[];
  readonly compared: readonly Compared[];
}

/** `/check`: what the sources say on each claim of a text; never whether it is true. */
export interface ClaimsAnswer extends Cited {
  readonly kind: "claims";
  readonly text: string;
  /** Those with evidence and those without, in the order of the text. */
  readonly claims: readonly Claim[];
}

/** `/about`: the program and what it holds. */
export interface AboutAnswer {
  readonly kind: "about";
  readonly version: string;
  readonly articles: number;
  readonly sentences: number;
  readonly people: number;
  readonly quotes: number;
  /** The dates of the oldest and the newest article that has one, `YYYY-MM-DD`. */
  readonly published: { readonly first: string; readonly last: string } | null;
  /** How many of the articles have a day. */
  readonly dated: number;
}

/** Not in the sources. `near` are names or topics that they do cover; visibly no answer. */
export interface NothingAnswer {
  readonly kind: "nothing";
  readonly query: string;
  readonly near: readonly string[];
  /** Whom the sources do name, where they are not quoted, or not on what was asked. */
  readonly person?: { readonly name: string; readonly quotes: number };
  /** How many sentences hold the words all the same, for `/search`; more than none. */
  readonly held?: number;
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
  | ComparisonAnswer
  | TimelineAnswer
  | SourcesAnswer
  | ArticleAnswer
  | HelpAnswer
  | SaidAnswer
  | ClaimsAnswer
  | AboutAnswer
  | NothingAnswer
  | ProblemAnswer;
