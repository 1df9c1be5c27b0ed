/**
 * Request bodies against Discord's own OpenAPI file, where it lies at hand: DISCORD_OPENAPI, or
 * `../shared/discord/openapi.json` beside the project. Without the file nothing is checked.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

const file =
  process.env["DISCORD_OPENAPI"] ??
  fileURLToPath(new URL("../../../shared/discord/openapi.json", import.meta.url));

interface Operation {
  readonly requestBody?: { readonly content: Record<string, { readonly schema: object }> };
}
interface Specification {
  readonly paths: Record<string, Record<string, Operation>>;
}

let specification: Specification | null | undefined;
let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction | null>();

/** What the file says against a body sent to a path (without `/api/v10`); empty where it fits. */
export function schemaBreaches(method: string, path: string, body: unknown): string[] {
  const validate = validator(method.toLowerCase(), path);
  if (!validate || validate(body)) return [];
  return (validate.errors ?? [])
    .slice(0, 5)
    .map(({ instancePath, message }) => `${method} ${path}: ${instancePath} ${message ?? ""}`);
}

/** Whether the file is there. */
export const hasSchema = existsSync(file);

function validator(method: string, path: string): ValidateFunction | null {
  if (!hasSchema) return null;
  specification ??= JSON.parse(readFileSync(file, "utf8")) as Specification;
  if (!ajv) {
    ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false });
    ajv.addSchema({ ...specification, $id: "discord" }, "discord");
  }
  const template = Object.keys(specification.paths)
    .filter((one) => fits(one, path))
    .sort((a, b) => a.split("{").length - b.split("{").length)[0];
  if (template === undefined) return null;
  const key = `${method} ${template}`;
  let found = compiled.get(key);
  if (found === undefined) {
    const operation = specification.paths[template]![method];
    found = operation?.requestBody?.content["application/json"]
      ? ajv.compile({ $ref: `discord#${pointer(template, method)}` })
      : null;
    compiled.set(key, found);
  }
  return found;
}

function pointer(template: string, method: string): string {
  const escaped = [template, "application/json"].map((part) =>
    encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")),
  );
  return `/paths/${escaped[0]!}/${method}/requestBody/content/${escaped[1]!}/schema`;
}

function fits(template: string, path: string): boolean {
  const a = template.split("/");
  const b = path.split("/");
  return a.length === b.length && a.every((part, i) => part.startsWith("{") || part === b[i]);
}
