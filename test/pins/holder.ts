/** A process that keeps a SQLite file from being written until it is ended. */
import Database from "libsql";

const db = new Database(process.argv[2]!);
db.exec("begin immediate");
console.log("held");
setInterval(() => undefined, 1_000);
