import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";
import { loadCatalogue } from "#lib/languages/catalogue.ts";
import { toText } from "#lib/languages/fill.ts";
import { fillVariant } from "#lib/languages/fill-variant.ts";
import { type Answer, send } from "#tests/integration/server/installation.ts";
import { expect, test } from "#tests/integration/server/process-fixture.ts";

const PROJECT_ID = "proj_abcdefgh01234567";

const problemSchema = z.looseObject({ title: z.string(), status: z.number(), detail: z.string() });

function readProblem(answer: Answer) {
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  const problem = problemSchema.parse(JSON.parse(answer.text));
  expect(problem.status).toBe(answer.status);
  return problem;
}

test("every snippet is answered in each form, file by file as the dashboard fills it", async ({ reqio }) => {
  for (const language of await loadCatalogue()) {
    for (const variant of language.variants) {
      for (const form of variant.forms) {
        const path = `/api/v1/snippets/${language.id}/${variant.id}?form=${form}&projectId=${PROJECT_ID}&traits=plan&lifetime=900`;
        const answer = await send(reqio.origin, { path });
        expect(answer.status, path).toBe(200);
        const values = {
          origin: reqio.origin,
          projectId: PROJECT_ID,
          traits: ["plan"] as const,
          lifetimeSeconds: 900,
          expressions: {},
        };
        const expected = fillVariant(variant, form, values).map(({ name, lines }) => ({
          name,
          text: toText(lines),
        }));
        const { files } = z
          .object({ files: z.array(z.object({ name: z.string(), text: z.string() })) })
          .parse(JSON.parse(answer.text));
        expect(files, path).toEqual(expected);
      }
    }
  }
});

test("as plain text come all files, or the one that is named, byte for byte", async ({ reqio }) => {
  const [language] = await loadCatalogue();
  const [variant] = language?.variants ?? [];
  if (!language || !variant) throw new Error("no language");
  const path = `/api/v1/snippets/${language.id}/${variant.id}`;
  const defaults = { origin: reqio.origin, projectId: "YOUR_PROJECT_ID", expressions: {} };
  const files = fillVariant(variant, variant.forms[0] ?? "route", { ...defaults, ...variant.defaults });
  const all = await send(reqio.origin, { path, headers: { Accept: "text/plain" } });
  expect(all.headers["content-type"]).toBe("text/plain; charset=utf-8");
  for (const { name, lines } of files) {
    expect(all.text).toContain(`==> ${name} <==\n${toText(lines)}`);
    const one = await send(reqio.origin, { path: `${path}?file=${encodeURIComponent(name)}` });
    expect(one.text).toBe(toText(lines));
  }
});

test("an unknown language, framework, file or option is a problem that lists what there is", async ({
  reqio,
}) => {
  const languages = await loadCatalogue();
  const [language] = languages;
  const [variant] = language?.variants ?? [];
  if (!language || !variant) throw new Error("no language");
  const ask = (path: string) => send(reqio.origin, { path: `/api/v1/snippets/${path}` });
  const base = `${language.id}/${variant.id}`;
  expect(readProblem(await ask("cobol/cics"))).toMatchObject({
    status: 404,
    languages: languages.map(({ id }) => id),
  });
  expect(readProblem(await ask(`${language.id}/cics`))).toMatchObject({
    status: 404,
    frameworks: language.variants.map(({ id }) => id),
  });
  expect(readProblem(await ask(`${base}?file=passwd`))).toMatchObject({ status: 404 });
  for (const [parameter, value] of [
    ["form", "cookie"],
    ["traits", "plan,shoe_size"],
    ["lifetime", "59"],
    ["lifetime", "3601"],
    ["projectId", 'proj_1";print()'],
  ] as const) {
    const problem = readProblem(await ask(`${base}?${parameter}=${encodeURIComponent(value)}`));
    expect(problem).toMatchObject({ status: 400, errors: [{ parameter }] });
  }
});

test("any site may read them, under any host, and a browser may keep them", async ({ reqio }) => {
  const { headers, status } = await send(reqio.origin, {
    path: "/api/v1/snippets",
    headers: { Host: "reqio.example" },
  });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "public, max-age=300",
  });
});

test("the description is sound OpenAPI, and the answers are what it says", async ({ reqio }) => {
  const { text } = await send(reqio.origin, { path: "/api/v1/openapi.json" });
  const document = JSON.parse(text);
  const { valid, errors } = await new Validator().validate(document);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);

  const schemas = new Ajv2020({ strict: false, validateFormats: false });
  schemas.addSchema(document, "api");
  const judge = (path: string, method: string, status: string, type: string, body: unknown) => {
    const steps = ["paths", path, method, "responses", status, "content", type, "schema"];
    const pointer = steps.map((step) => step.replaceAll("~", "~0").replaceAll("/", "~1")).join("/");
    const accepts = schemas.compile({
      $ref: `api#/${pointer.replaceAll("{", "%7B").replaceAll("}", "%7D")}`,
    });
    expect(accepts(body), JSON.stringify(accepts.errors)).toBe(true);
  };
  const catalogue = JSON.parse((await send(reqio.origin, { path: "/api/v1/snippets" })).text);
  judge("/api/v1/snippets", "get", "200", "application/json", catalogue);
  for (const { frameworks } of catalogue.languages) {
    for (const { url } of frameworks) {
      const snippet = await send(reqio.origin, { path: new URL(url).pathname });
      judge(
        "/api/v1/snippets/{language}/{framework}",
        "get",
        "200",
        "application/json",
        JSON.parse(snippet.text),
      );
    }
  }
  const refused = await send(reqio.origin, { method: "POST", path: "/api/v1/identify" });
  judge(
    "/api/v1/identify",
    "post",
    `${refused.status}`,
    "application/problem+json",
    JSON.parse(refused.text),
  );
});
