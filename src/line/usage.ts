/** What --help prints, and what a mistaken command line is answered with. */
export const usage = `Usage: npm run -s rapporteur -- COMMAND [OPTIONS]

  ask "LINE"       answer one line: a question, or a command such as "/who NAME"
    --json           the answer as one line of JSON
    --batch FILE     answer each line {"id", "question"} of a JSON Lines file (- is
                     standard input) with a line {"id", "abstained", "confidence",
                     "answer", "ranked"}
  quotes           every quote found, by article
    --json           one line of JSON an article
    --format FORMAT  instead each with offsets, citation and utterance, to take
                     elsewhere: json, csv (for a spreadsheet) or md (to read)
  people           everyone the articles name
    --json           one JSON array
    --check          instead those who may be two, or one with another, or nobody;
                     people.yml beside the articles settles them
  sources          the articles
    --json           as one line of JSON
  serve            run the bot where DISCORD_TOKEN is set, or else converse here; this
                     is what npm start runs
  doctor           what keeps the bot from running, with the remedy
  backup FILE      write a copy of all pins to a new file, also while the bot runs
  restore FILE     put a backup in the place of all pins; the bot must not run. What was
                     there is kept aside
  pins export FILE   all pins to a new file (- is standard output)
    --format FORMAT  json, csv or md (as the file's name ends, or else json)
    --server ID      only those of one server
  pins import FILE   add the pins of a JSON export, or of a backup, that are not there

  --corpus DIR     another folder of articles (the setting CORPUS_DIR, or else corpus/)
  --help, -h       this text
  --version, -v    the version
`;
