/** Writes src/api/made.ts: the type of every answer and variable of the *.graphql files. */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { codegen } from "@graphql-codegen/core";
import * as documents from "@graphql-codegen/typed-document-node";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, parse } from "graphql";

const SCHEMA = "../../docs/reference/schema.graphql";
const MADE = "src/api/made.ts";
const config = {
  documentMode: "string",
  scalars: { Date: "string", DateTime: "string", ID: "string" },
  enumType: "string-literal",
  inlineFragmentTypes: "combine",
  useTypeImports: true,
};

const read = (path) => parse(readFileSync(path, "utf-8"));
const schema = read(SCHEMA);
const files = readdirSync("src", { recursive: true })
  .filter((name) => name.endsWith(".graphql"))
  .map((name) => `src/${name}`)
  .sort();
const made = await codegen({
  filename: MADE,
  schema,
  schemaAst: buildASTSchema(schema),
  documents: files.map((location) => ({
    location,
    document: read(location),
  })),
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: { operations, documents },
  config,
});
writeFileSync(MADE, made);
