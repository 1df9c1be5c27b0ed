/** The SQL that only SQLite speaks. */
import type { Dialect, Search } from "../sql/sql.ts";

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;

/** Terms stand in an FTS5 table without its own copy of them, the beginnings of words indexed too. */
const search: Search = {
  tables: [
    `create virtual table terms using fts5 (
      words, content = '', contentless_delete = 1, prefix = '3 4',
      tokenize = 'unicode61 remove_diacritics 0'
    )`,
  ],
  add: "insert into terms (rowid, words) values ($1, $2)",
  document: (terms) => terms.join(" "),
  remove: "delete from terms where rowid = $1",
  match: "select rowid as id from terms where terms match $1",
  query: ({ whole, open }) => {
    const each = whole.map(quoted);
    if (open) each.push(`(${quoted(open.term)} OR ${quoted(open.beginning)}*)`);
    return each.join(" AND ");
  },
};

export const dialect: Dialect = {
  bytewise: "",
  serial: "integer primary key autoincrement",
  search,
};
