import { expect, test } from "@playwright/test";
import { diagnoseToken } from "#lib/token/diagnose.ts";
import { createFinding } from "#lib/token/findings.ts";
import {
  AUDIENCE,
  diagnose,
  expectCodes,
  GOOD,
  HEADER,
  NOW,
  OTHER_SECRET,
  SECRET,
  sign,
  tokenWith,
} from "#tests/unit/token/good-token.ts";

const context = { audience: AUDIENCE, previousAudiences: [], nowSeconds: NOW };

test("a good token is told whole", async () => {
  const token = tokenWith({});
  expect(await diagnose(token)).toEqual({
    token,
    header: { alg: "HS256", typ: "JWT" },
    payload: GOOD,
    signature: "valid",
    findings: [],
    identity: expect.objectContaining({ sub: "user_123", monthlyRevenueCents: 825 }),
    preview: false,
  });
});

test("under a bad signature the claims are judged, and marked unverified", async () => {
  const text = sign(HEADER, JSON.stringify({ ...GOOD, iat: NOW + 61, email: "x" }), OTHER_SECRET);
  await expectCodes(text, ["signature_invalid", "iat_future", "email_invalid"]);
  expect(await diagnose(text)).toMatchObject({ signature: "invalid", identity: null });
  const sound = await diagnose(sign(HEADER, JSON.stringify(GOOD), OTHER_SECRET));
  expect(sound).toMatchObject({ signature: "invalid", identity: { sub: "user_123" } });
});

test("without a check the signature stays unchecked, and everything else is told", async () => {
  const text = sign(HEADER, JSON.stringify({ ...GOOD, exp: NOW - 61 }), OTHER_SECRET);
  const { signature, findings } = await diagnoseToken(text, context);
  expect(signature).toBe("unchecked");
  expect(findings.map(({ code }) => code)).toEqual(["exp_past", "lifetime_invalid"]);
});

test("the cause of a bad signature takes the place of signature_invalid", async () => {
  const { findings } = await diagnoseToken(tokenWith({ sub: null }), {
    ...context,
    checkSignature: async () => ({ valid: false, finding: createFinding("secret_sample") }),
  });
  expect(findings.map(({ code }) => code)).toEqual(["secret_sample", "sub_missing"]);
});

test("the check is handed the bare token, and only one with a sound form, HS256 and no crit", async () => {
  const asked: string[] = [];
  const checkSignature = async (token: string) => {
    asked.push(token);
    return { valid: true } as const;
  };
  const token = tokenWith({});
  const { signature } = await diagnoseToken(`Bearer "${token}"`, { ...context, checkSignature });
  expect(signature).toBe("valid");
  const refused = [
    tokenWith({}, '{"alg":"none"}'),
    tokenWith({}, '{"alg":"HS256","crit":["x"]}'),
    `${token}=`,
    token.slice(0, -1),
    "x",
    SECRET,
  ];
  for (const text of refused) {
    expect((await diagnoseToken(text, { ...context, checkSignature })).signature).toBe("unchecked");
  }
  expect(asked).toEqual([token]);
});

test("behind a broken part everything that can be read is judged", async () => {
  const [header = "", payload = "", signature = ""] = tokenWith({ iat: NOW + 61 }).split(".");
  await expectCodes(`${header}.${payload}.${signature.slice(0, 20)}`, ["token_malformed", "iat_future"]);
  await expectCodes(`${header}.${payload}`, ["token_malformed", "iat_future"]);
  await expectCodes(`${header}.${payload}==.${signature}`, ["token_malformed", "iat_future"]);
  await expectCodes(`!.${payload}.${signature}`, ["token_malformed", "iat_future"]);
  await expectCodes(`${header}.!.${signature}`, ["token_malformed"]);
  const none = tokenWith({}, '{"alg":"none"}').split(".")[0];
  await expectCodes(`${none}.!.${signature}`, ["token_malformed", "alg_not_allowed"]);
});

test("an ambiguous part is not judged: with a key twice nobody knows which counts", async () => {
  await expectCodes(sign('{"alg":"none","alg":"HS256"}', JSON.stringify({ ...GOOD, sub: 1 })), [
    "token_malformed",
    "sub_not_string",
  ]);
  await expectCodes(sign(HEADER, '{"sub":1,"sub":null}'), ["token_malformed"]);
});

test("a broken payload leaves the signature to be judged", async () => {
  expect((await diagnose(sign(HEADER, "[]"))).signature).toBe("valid");
  await expectCodes(sign(HEADER, "[]", OTHER_SECRET), ["token_malformed", "signature_invalid"]);
});

test("a preview says so", async () => {
  expect((await diagnose(tokenWith({ sub: "preview_x" }))).preview).toBe(true);
});
