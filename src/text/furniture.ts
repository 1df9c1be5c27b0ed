import type { FurnitureKind } from "../domain.ts";

/** Lines of more words than this are prose, whatever they begin with. */
const longest = 40;

/** The whole line is one of these, in whatever case, with or without an ending mark. */
const links =
  /^(?:more (?:news|stories|headlines|coverage)(?: (?:on|from|in) [\p{L}\d' ]{1,40})?|more (?:on|from) (?:this|the) (?:story|author|site|web|topic)|(?:latest|breaking|top|recent|trending|recommended|other|local|world|national) (?:news|headlines|stories|updates|posts|articles|videos)|(?:related|similar|recommended|popular|trending)(?: (?:articles?|stories|story|news|contents?|coverage|links?|posts?|topics?|items?|videos?|tags?|reading))?|(?:read|see|watch|learn|show|load|view)(?: the)? (?:more|also|next|now|full (?:story|article|report|interview)|all)|also (?:read|see)|most (?:read|popular|viewed|shared|commented)|(?:editor'?s|our) picks?|(?:don'?t|do not) miss|(?:you (?:may|might) also (?:like|be interested in))|up next|what to read next|recommended for you|(?:more )?from around the web|sponsored (?:links?|stories|content)|promoted (?:links?|stories|content)|continue reading(?: the main story)?|keep reading|(?:back|return|skip) to (?:top|home|homepage|content|main content)|(?:next|previous) (?:article|story|post|page)|click here|tags?|topics?|filed under|home|(?:photo|picture|image) gallery)$/iu;
/** The line begins with one of these and a colon; what follows is somewhere else. */
const pointers =
  /^(?:more (?:news|stories|headlines|on this|on this story|coverage|from [\p{L}' ]{1,30})|related(?: (?:articles?|stories|story|news|content|coverage|links?|posts?|topics?|video|videos|tags))?|(?:read|see|watch|hear|learn) (?:more|also|next|now)(?: (?:here|on this))?|read|also (?:read|see)|see also|must[- ]read|don'?t miss|you (?:may|might) also like|(?:latest|breaking|top) (?:news|headlines|stories|updates)|trending(?: now)?|up next|recommended|click here|follow us|tags?|filed under|topics? in this article)\s*[:»>|]\s*\S/iu;
const prompts =
  /^(?:advertisements?|sponsored|ad|loading(?:\.{3}|…)?|share(?: (?:this|on|via|with)(?: [\p{L}']+){0,4})?|join (?:the|our) (?:mailing list|conversation|discussion|newsletter|debate)|sign up(?: (?:now|today|here|for free))?|(?:sign|log) in|register(?: now| here)?|subscribe(?: (?:now|today|here))?|donate(?: now| today)?|support us|(?:leave|post|add|write)(?: (?:a|your))? (?:comments?|reply)|(?:view |show |hide )?(?:\d{1,6} )?comments?(?: \(?\d{1,6}\)?)?|no comments(?: yet)?|(?:follow|like|find|join) us(?: on (?:twitter|facebook|instagram|youtube|telegram|linkedin|x|social media)(?:(?:,| and|, and) [\p{L}]+){0,4})?|(?:email|print|save|tweet|bookmark)(?: this)?(?: (?:article|story|page|post))?|download (?:the|our) app|get (?:the|our) (?:app|newsletter)|newsletters?|(?:enter )?your email(?: address)?|story continues below(?: advertisement)?|article continues (?:below|after)(?: (?:this )?(?:advertisement|ad|video))?|skip (?:ad|advertisement)|close|media playback is (?:not supported|unsupported) on (?:your|this) device|(?:we )?(?:use|uses) cookies|accept(?: all)?(?: cookies)?|privacy policy|terms of (?:use|service)|contact us|about us|image copyright .{1,60})$/iu;
/** Invitations that run on: the verb first, what is offered later. */
const invitation =
  /^(?:sign up|subscribe|register|join|follow|like|click|tap|download|get)\b.{1,120}\b(?:newsletters?|mailing list|e-?mails?|inbox|alerts|podcast|youtube channel|our channel|on (?:twitter|facebook|instagram|youtube|telegram|linkedin)|our app|the app|to (?:subscribe|sign up|register|read more|learn more))\b/iu;
const shareWords =
  /^(?:share|tweet|e-?mail|print|facebook|twitter|linkedin|pinterest|whatsapp|reddit|telegram|messenger|comments?|save|copy|link|google|more|pin|it|flipboard|tumblr|[+|·•,/&\d-]+)$/i;
const shareWord = /\b(?:share|tweet|e-?mail|print|facebook|twitter|whatsapp)\b/i;
/** Shouted, a call to act is an advertisement wherever it stands. */
const call =
  /\b(?:JOIN (?:NOW|TODAY|FREE|US)|SIGN UP|SUBSCRIBE|LOG IN|CLICK HERE|BUY NOW|SHOP NOW|ORDER NOW|APPLY NOW|REGISTER NOW|DONATE NOW|DOWNLOAD NOW|LEARN MORE|GET STARTED|FREE TRIAL|TRY IT FREE|START NOW)\b/;
const endingCall =
  /[-–—|:»!]\s*(?:join (?:now|today|us)|sign up(?: now| today)?|subscribe(?: now| today)?|click here|buy now|shop now|order now|apply now|register now|donate now|learn more|get started|download now)\s*[!»>]*$/i;
const rights =
  /^(?:©|\(c\)\s|copyright\b)[^\n]{0,12}(?:\d{4}|\bby\b)|\ball rights reserved[.!]?$|\bmay not be (?:published|reproduced|copied)\b[^\n]{1,80}\b(?:permission|redistributed|consent)\b/i;

/**
 * Page furniture that can be told by its words alone, wherever it stands; null for everything else.
 * A line that ends as a sentence does is furniture only where nothing else could be meant.
 */
export function furnitureKind(text: string): FurnitureKind | null {
  if (!/[\p{L}\p{N}]/u.test(text)) return "section";
  if (text.length > longest * 8) return null;
  const words = text.split(/\s+/);
  if (words.length > longest) return null;
  const bare = text.replace(/[’‘]/g, "'").replace(/^[\s»>▶►•[(]+|[\s»>›→:.…!\])]+$/gu, "");
  const ended = /[.!?]["'”’)]*$/.test(text);
  if (rights.test(text)) return "banner";
  if (links.test(bare)) return "link";
  if (prompts.test(bare) || isShareBar(words)) return "prompt";
  if (ended) return null;
  if (call.test(text) || endingCall.test(text)) return "banner";
  if (pointers.test(text)) return "link";
  return invitation.test(text) ? "prompt" : null;
}

function isShareBar(words: readonly string[]): boolean {
  return words.every((word) => shareWords.test(word)) && shareWord.test(words.join(" "));
}

const captionStart =
  /^\(?(?:(?:file )?(?:photo|picture|photograph)s?(?: (?:by|credit|courtesy)\b)?\s*[:|–—-]|(?:image|video|photo|media) (?:caption|copyright|source|credit)\b|file\s*[-–—:]\s|file photo\b|pictured[:,]|image\s*:|photo(?:graph)?s? by\b|(?:photo|image) (?:credit|courtesy)\b|credit\s*:|watch the video\b)/i;
const captionEnd =
  /(?:\((?:AP|AFP|Reuters|Getty|EPA|Photo|Image|File|Picture)[^()]{0,80}\)|\/\s?(?:AP|AFP|Reuters|Getty(?: Images)?|EPA|Shutterstock|Bloomberg)|\b(?:AP|AFP|Reuters|File) [Pp]hoto(?:\/[\p{L} .'-]{2,40})?|Getty Images)[.)]?$/u;

/** A picture's caption or credit, told by its own words. */
export function isCaption(text: string): boolean {
  return (
    /^!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)$/.test(text) ||
    (text.length < 600 && (captionStart.test(text) || captionEnd.test(text.slice(-120))))
  );
}

/** "(Reporting by A; Editing by B)". */
export function isCredits(text: string): boolean {
  return (
    text.length < 400 &&
    /^\(?(?:additional |with )?(?:reporting|editing|writing|compiled|translated|produced) (?:and (?:reporting|editing|writing) )?by\s+\p{Lu}/iu.test(
      text,
    )
  );
}
