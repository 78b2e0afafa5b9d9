import { test } from "@playwright/test";
import { expectCodes, GOOD, HEADER, NOW, sign } from "#tests/unit/token/good-token.ts";

const payload = JSON.stringify(GOOD);

/** A good payload with one more member at its end, as text: for what JSON.stringify would not write. */
function payloadWith(member: string): string {
  return `${payload.slice(0, -1)},${member}}`;
}

function nest(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;
}

test("objects and arrays nest 16 deep and no deeper, the outer object being the first", async () => {
  await expectCodes(sign(HEADER, payloadWith(`"x":${nest(15)}`)), []);
  await expectCodes(sign(HEADER, payloadWith(`"x":${nest(16)}`)), ["token_malformed"]);
  await expectCodes(sign(HEADER, payloadWith(`"x":${"[".repeat(15)}${"]".repeat(15)}`)), []);
  await expectCodes(sign(HEADER, payloadWith(`"x":${"[".repeat(16)}${"]".repeat(16)}`)), ["token_malformed"]);
  await expectCodes(sign(`{"alg":"HS256","x":${nest(15)}}`, payload), []);
  await expectCodes(sign(`{"alg":"HS256","x":${nest(16)}}`, payload), ["token_malformed"]);
  await expectCodes(sign(HEADER, `${"[".repeat(2900)}${"]".repeat(2900)}`), ["token_malformed"]);
});

test("no key comes twice in one object, at any depth", async () => {
  for (const member of [
    '"sub":"user_9"',
    '"x":{"a":1,"a":1}',
    '"x":[{"y":{"a":1,"b":2,"a":3}}]',
    '"x":{"":1,"":2}',
    '"x":{"__proto__":1,"__proto__":2}',
    '"x":[[],{"a":[],"a":[]}]',
  ]) {
    await expectCodes(sign(HEADER, payloadWith(member)), ["token_malformed"]);
  }
  await expectCodes(sign('{"alg":"none","alg":"HS256"}', payload), ["token_malformed"]);
  await expectCodes(sign('{"alg":"HS256","x":[{"a":1,"a":2}]}', payload), ["token_malformed"]);
});

test("keys are compared after unescaping", async () => {
  await expectCodes(sign(HEADER, payloadWith('"s\\u0075b":"user_9"')), ["token_malformed"]);
  await expectCodes(sign(HEADER, payloadWith('"x":{"\\/":1,"/":2}')), ["token_malformed"]);
  await expectCodes(sign(HEADER, payloadWith('"x":{"\\ud83d\\ude00":1,"😀":2}')), ["token_malformed"]);
  await expectCodes(sign('{"alg":"HS256","\\u0061lg":"HS256"}', payload), ["token_malformed"]);
});

test("keys are not normalised, and may come again in another object", async () => {
  await expectCodes(sign(HEADER, payloadWith('"x":{"é":1,"e\\u0301":2,"E":3,"e":4}')), []);
  await expectCodes(
    sign(HEADER, payloadWith('"x":{"sub":1,"y":{"sub":2}},"z":[{"a":1},{"a":2}],"w":["a","a"]')),
    [],
  );
  await expectCodes(sign(HEADER, payloadWith('"x":{"a":{},"b":"a"},"y":{"\\"":1,"\\\\":2}')), []);
});

test("no key and no string holds NUL or half of a surrogate pair", async () => {
  for (const text of ['"x":"\\u0000"', '"x":["a",{"y":"a\\u0000b"}]', '"\\u0000":1', '"x":{"a\\u0000":1}']) {
    await expectCodes(sign(HEADER, payloadWith(text)), ["token_malformed"]);
  }
  for (const half of ["\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\uD800a"]) {
    await expectCodes(sign(HEADER, payloadWith(`"x":"${half}"`)), ["token_malformed"]);
    await expectCodes(sign(HEADER, payloadWith(`"x":{"${half}":1}`)), ["token_malformed"]);
    await expectCodes(sign(`{"alg":"HS256","kid":"${half}"}`, payload), ["token_malformed"]);
  }
  await expectCodes(sign(HEADER, payloadWith('"x":"\\ud83d\\ude00 \\\\u0000 \\\\ud83d"')), []);
});

test("every number is finite, also in ignored members", async () => {
  for (const number of ["1e400", "-1e400", "1E+309", `${"9".repeat(400)}`, '[0,{"y":1e999}]']) {
    await expectCodes(sign(HEADER, payloadWith(`"x":${number}`)), ["token_malformed"]);
    await expectCodes(sign(`{"alg":"HS256","x":${number}}`, payload), ["token_malformed"]);
  }
  await expectCodes(sign(HEADER, payloadWith('"x":[1e308,-1e308,1e-400,0.1,-0,"1e400"]')), []);
});

test("300.0 and 3e2 are the integer 300", async () => {
  const start = `{"sub":"u","aud":"${GOOD.aud}","iat":${NOW}.0,"exp":${NOW + 300}e0`;
  await expectCodes(sign(HEADER, `${start},"traits":{"amount":3e2,"interval":"month"}}`), []);
  await expectCodes(sign(HEADER, `${start},"traits":{"amount":300.0,"interval":"month"}}`), []);
  await expectCodes(sign(HEADER, `{"sub":"u","aud":"${GOOD.aud}","iat":1.764e9,"exp":17640003e2}`), []);
});
