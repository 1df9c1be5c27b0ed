/** Which of an article's names may be a person's, and who of those without a name speaks for nobody. */
import type { Name } from "../names/index.ts";
import type { Layout } from "./layout.ts";
import { nounKind } from "./nouns.ts";

/** Whether each of the names may be a person's, in their order. */
export function humans(layout: Layout): boolean[] {
  return layout.names.map(
    (name) => name.kind === "person" || (name.kind === "unsure" && personal(layout, name)),
  );
}

/** Whether an unsure name may be a person's: no acronym, no noun, and no article before it. */
function personal({ page }: Layout, name: Name): boolean {
  const [first] = name.mentions;
  if (/^[\p{Lu}.&-]+$/u.test(name.name) || !first) return false;
  if (nounKind(name.name.toLowerCase()) !== "thing") return false;
  return !/(?:^|\s)the\s$/i.test(page.text.slice(Math.max(0, first.start - 5), first.start));
}

/** Those who ask are not who answers: "a reporter said ...; he replied". */
export const askers =
  /^(?:questioner|interviewer|reporter|moderator|host|anchor|journalist|heckler|audience|crowd|voter|caller)$/;
