/** The SQL that only PostgreSQL speaks. */
import type { Dialect, Search } from "../sql/sql.ts";

const quoted = (term: string): string => `'${term.replace(/['\\]/g, "$&$&")}'`;

/** Terms stand in a table of their own, since counting matches reads all its rows. */
const search: Search = {
  tables: [
    "create table terms (id bigint primary key, words tsvector not null)",
    "create index terms_words on terms using gin (words) with (fastupdate = off)",
  ],
  add: `insert into terms (id, words)
    select $1, array_to_tsvector(array(select json_array_elements_text($2::json)))`,
  document: (terms) => JSON.stringify(terms),
  remove: "delete from terms where id = $1",
  match: "select id from terms where words @@ $1::tsquery",
  query: ({ whole, open }) => {
    const each = whole.map(quoted);
    if (open) each.push(`(${quoted(open.term)} | ${quoted(open.beginning)}:*)`);
    return each.join(" & ");
  },
};

export const dialect: Dialect = {
  bytewise: 'collate "C"',
  serial: "bigint generated always as identity primary key",
  search,
};
