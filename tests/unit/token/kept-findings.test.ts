import { expect, test } from "@playwright/test";
import { createFinding, findingCodes } from "#lib/token/findings.ts";
import { describeKeptFinding } from "#lib/token/kept-findings.ts";
import { knownKeys } from "#lib/token/known-keys.ts";
import { secretMistakes } from "#lib/token/secret-variants.ts";
import { AUDIENCE, diagnose, NOW, tokenWith } from "#tests/unit/token/good-token.ts";

test("a cause is told in the same words again", () => {
  for (const { code, how, ...cause } of [...secretMistakes, ...knownKeys]) {
    expect(describeKeptFinding({ code, how })).toEqual(createFinding(code, { how, ...cause }));
  }
});

test("in what an audience differs is told again without a word of what it said", async () => {
  const audiences: Record<string, string> = {
    [`${AUDIENCE}/`]: "it ends in a slash",
    [`${AUDIENCE} `]: "it has white space around it",
    "https://reqio.app/p/YOUR_PROJECT_ID": "YOUR_PROJECT_ID is left in",
    [AUDIENCE.replace("https", "http")]: "it begins with http for https, or the other way round",
    "https://marker.example/p/proj_0000000000marker": "its host is another, and it names another project",
    "https://reqio.app/marker": "its path is another",
    marker: "it is another text",
  };
  for (const [aud, difference] of Object.entries(audiences)) {
    const [finding] = (await diagnose(tokenWith({ aud }))).findings;
    expect(finding?.how, aud).not.toMatch(/marker/);
    const { message } = describeKeptFinding({ code: "aud_mismatch", how: finding?.how ?? "" });
    expect(message).toBe(`The claim aud is not this project's audience URL: ${difference}.`);
  }
});

test("an algorithm that has a name is told again, any other text is not kept", async () => {
  for (const alg of ["none", "HS384", "RS256", "EdDSA"]) {
    const { findings } = await diagnose(tokenWith({}, JSON.stringify({ alg })));
    expect(findings.map(({ code, how = "" }) => describeKeptFinding({ code, how }))).toEqual(findings);
  }
  const [finding] = (await diagnose(tokenWith({}, '{"alg":"marker"}'))).findings;
  expect(finding).not.toHaveProperty("how");
});

test("what stood in the token's place is told in the same words again", async () => {
  for (const text of ["undefined", "None", "[object Promise]", "{{ marker }}", "<%= marker %>"]) {
    const { findings } = await diagnose(text);
    expect(findings.map(({ code, how = "" }) => describeKeptFinding({ code, how }))).toEqual(findings);
    expect(JSON.stringify(findings)).not.toContain("marker");
  }
});

test("ended secrets are told apart, and another project is named by its id", () => {
  const messageOf = (how: string) => describeKeptFinding({ code: "secret_retired", how }).message;
  expect(messageOf("retired")).toContain("rotation");
  expect(messageOf("revoked")).toContain("revoked");
  const other = { code: "secret_other_project", how: "proj_0000000000000000" } as const;
  expect(describeKeptFinding(other).message).toContain(other.how);
});

test("a code without a cause, or with one of another version, has the words of the code", () => {
  for (const code of findingCodes) {
    expect(describeKeptFinding({ code })).toMatchObject(createFinding(code));
    if (code === "secret_other_project") continue;
    expect(describeKeptFinding({ code, how: "of a later version" })).toMatchObject(createFinding(code));
    // A cause of another code.
    if (code !== "secret_wrapped") {
      expect(describeKeptFinding({ code, how: "line_break_end" })).toMatchObject(createFinding(code));
    }
  }
});

test("a time is told as the checker told it, from its difference alone", async () => {
  for (const claims of [
    { iat: NOW + 74, exp: NOW + 374 },
    { iat: NOW - 4000, exp: NOW - 3700 },
    { nbf: NOW + 600 },
    { exp: NOW + 86_400 },
    { exp: NOW - 1 },
    { iat: null },
  ]) {
    const { findings } = await diagnose(tokenWith(claims));
    expect(findings).toHaveLength(1);
    const times = { iat: NOW, exp: NOW + 300, nbf: null, ...claims };
    const since = (time: number | null) => (time === null ? null : time - NOW);
    const deltas = {
      iatDeltaSeconds: since(times.iat),
      expDeltaSeconds: since(times.exp),
      nbfDeltaSeconds: since(times.nbf),
    };
    const kept = findings.map(({ code }) => describeKeptFinding({ code }, deltas));
    expect(kept).toEqual(findings);
  }
});

test("a difference that is no time, or says something else, leaves the words of the code", () => {
  const none = { iatDeltaSeconds: null, expDeltaSeconds: null, nbfDeltaSeconds: null };
  for (const expDeltaSeconds of [1e12, 300, Number.NaN, 1e300, null]) {
    const told = describeKeptFinding({ code: "exp_past" }, { ...none, expDeltaSeconds });
    expect(told).toEqual(createFinding("exp_past"));
  }
});
