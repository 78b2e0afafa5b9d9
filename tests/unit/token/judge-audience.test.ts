import { expect, test } from "@playwright/test";
import { judgeAudience } from "#lib/token/judge-audience.ts";
import { verifyToken } from "#lib/token/verify.ts";
import { AUDIENCE, contextAt, expectCodes, findingOf, NOW, tokenWith } from "#tests/unit/token/good-token.ts";

const others = (count: number) => Array.from({ length: count }, (_, i) => `https://other.example/${i}`);

test("aud is the audience URL, or an array of at most 16 strings of which one is it", async () => {
  for (const aud of [AUDIENCE, [AUDIENCE], [...others(15), AUDIENCE], [AUDIENCE, AUDIENCE], ["", AUDIENCE]]) {
    await expectCodes(tokenWith({ aud }), []);
  }
});

test("a missing, null or empty aud is missing", async () => {
  for (const aud of [undefined, null, "", []]) await expectCodes(tokenWith({ aud }), ["aud_missing"]);
});

test("any other shape does not match, also where the right value stands in it", async () => {
  const broken = [
    1,
    0,
    true,
    false,
    {},
    { 0: AUDIENCE },
    [1],
    [null],
    [""],
    [AUDIENCE, 1],
    [AUDIENCE, null],
    [[AUDIENCE]],
    [...others(16), AUDIENCE],
    [AUDIENCE, ...others(16)],
    [AUDIENCE, "a\u0001b"],
    [AUDIENCE, "a\u202eb"],
  ];
  for (const aud of broken) await expectCodes(tokenWith({ aud }), ["aud_mismatch"]);
});

test("the comparison is of bytes: nothing is folded, trimmed or normalised", async () => {
  const different = [
    `${AUDIENCE}/`,
    `${AUDIENCE} `,
    ` ${AUDIENCE}`,
    AUDIENCE.toUpperCase(),
    AUDIENCE.replace("https:", "HTTPS:"),
    AUDIENCE.replace("reqio.app", "reqio.app:443"),
    AUDIENCE.replace("reqio.app", "reqio.app."),
    `${AUDIENCE}#`,
    `${AUDIENCE}?`,
    `${AUDIENCE}x`,
    AUDIENCE.slice(0, -1),
    AUDIENCE.replace("/p/", "/p/./"),
    AUDIENCE.replace("proj", "%70roj"),
  ];
  for (const aud of different) await expectCodes(tokenWith({ aud }), ["aud_mismatch"]);
});

test("the message names what differs, and the fix the right value", async () => {
  const id = AUDIENCE.slice(-21);
  const cases = [
    [AUDIENCE.replace("https", "http"), "it begins with http, not https"],
    [`${AUDIENCE}/`, "it ends in a slash"],
    [AUDIENCE.replace("reqio.app", "localhost:3000"), 'its host is "localhost:3000", not "reqio.app"'],
    [
      "http://localhost:3000/p/x",
      'it begins with http, not https, and its host is "localhost:3000", not "reqio.app", and it names another project, "x"',
    ],
    ["https://reqio.app/p/proj_zzz123def456ghi7", 'it names another project, "proj_zzz123def456ghi7"'],
    [
      "https://reqio.app/p/proj_zzz123def456ghi7/",
      'it names another project, "proj_zzz123def456ghi7" and ends in a slash',
    ],
    ["https://reqio.app/p/YOUR_PROJECT_ID", "YOUR_PROJECT_ID is left in"],
    ["YOUR_PROJECT_ID", "YOUR_PROJECT_ID is left in"],
    ["http://reqio.app/p/YOUR_PROJECT_ID", "it begins with http, not https, and YOUR_PROJECT_ID is left in"],
    [` ${AUDIENCE}`, "it has white space around it"],
    [id, "it is the project id alone, not the whole URL"],
    ["https://reqio.app", 'its path is "", not'],
    [AUDIENCE.replace("/p/", "/projects/"), 'its path is "/projects/'],
    [AUDIENCE.replace("proj", "PROJ"), "its path differs in upper and lower case"],
    ["reqio", 'it is "reqio"'],
    [others(3), "none of its 3 values is the audience URL"],
    [[`${AUDIENCE}/`], "it ends in a slash"],
    [others(17), "it has 17 values, more than 16"],
    [[AUDIENCE, 1], "it is or holds a number, not a string"],
    [{}, "it is or holds an object, not a string"],
  ] as const;
  for (const [aud, words] of cases) {
    const finding = await findingOf(tokenWith({ aud }));
    expect(finding?.message).toContain(words);
    expect(finding?.fix).toBe(`Set aud to "${AUDIENCE}".`);
    expect(finding?.claim).toBe("aud");
  }
});

test("a hostile aud is shown in short and on one line", async () => {
  const { message } = (await findingOf(tokenWith({ aud: `https://${"e".repeat(3000)}\u200b/p/x` }))) ?? {};
  expect(message?.length).toBeLessThan(300);
  expect(message).toContain(`"${"e".repeat(40)}…"`);
});

test("a previous origin passes with a warning", async () => {
  const previous = "https://old.example/p/proj_abc123def456ghi7";
  const context = await contextAt(NOW, [previous]);
  const verdict = async (aud: unknown) => verifyToken(tokenWith({ aud }), context);
  for (const aud of [previous, [previous], [...others(2), previous]]) {
    expect(await verdict(aud)).toMatchObject({
      valid: true,
      warnings: [{ code: "aud_previous_origin", claim: "aud" }],
    });
  }
  expect(await verdict([previous, AUDIENCE])).toMatchObject({ valid: true, warnings: [] });
  expect(await verdict(`${previous}/`)).toMatchObject({ valid: false, findings: [{ code: "aud_mismatch" }] });
  expect(await verdict([previous, 1])).toMatchObject({ valid: false, findings: [{ code: "aud_mismatch" }] });
});

test("an audience on a port and without https is compared as it stands", () => {
  const context = { audience: "http://localhost:3000/p/proj_a", previousAudiences: [] };
  expect(judgeAudience("http://localhost:3000/p/proj_a", context)).toBeNull();
  expect(judgeAudience("https://localhost:3000/p/proj_a", context)?.message).toContain(
    "begins with https, not http.",
  );
  expect(judgeAudience("http://localhost/p/proj_a", context)?.message).toContain(
    '"localhost", not "localhost:3000"',
  );
});
