import { expect, test } from "@playwright/test";
import { expectCodes, findingOf, GOOD, HEADER, sign, tokenWith } from "#tests/unit/token/good-token.ts";

const payload = JSON.stringify(GOOD);
const token = sign(HEADER, payload);
const [header = "", body = "", signature = ""] = token.split(".");

/** A good payload with one more member at its end, as text: for what JSON.stringify would not write. */
function payloadWith(member: string): string {
  return `${payload.slice(0, -1)},${member}}`;
}

function nest(levels: number): string {
  return `${'{"a":'.repeat(levels - 1)}{}${"}".repeat(levels - 1)}`;
}

test("a good token has no finding", async () => {
  await expectCodes(token, []);
});

test("a token of 8,192 bytes passes, one of 8,193 is too large", async () => {
  const fill = (bytes: number) => {
    const plain = sign(HEADER, payloadWith('"fill":""')).length;
    for (let length = Math.floor((bytes - plain) * 0.75) - 2; ; length++) {
      const filled = sign(HEADER, payloadWith(`"fill":"${"x".repeat(length)}"`));
      if (filled.length >= bytes) return filled;
    }
  };
  const largest = fill(8192);
  expect(largest.length).toBe(8192);
  await expectCodes(largest, []);
  const larger = fill(8193);
  expect(larger.length).toBe(8193);
  await expectCodes(larger, ["token_too_large"]);
});

test("the size counts UTF-8 bytes", async () => {
  await expectCodes("é".repeat(4096), ["token_malformed"]);
  await expectCodes(`${"é".repeat(4096)}x`, ["token_too_large", "token_malformed"]);
});

test("a token has three segments", async () => {
  for (const text of ["", "x", ".", `${header}.${body}.${signature}.`, `${token}.${signature}`]) {
    await expectCodes(text, ["token_malformed"]);
  }
  await expectCodes(`${header}.${body}`, ["token_malformed"]);
  await expectCodes(`${token}.a.b.c`, ["token_malformed"]);
});

test("header and payload are not empty", async () => {
  await expectCodes(`.${body}.${signature}`, ["token_malformed"]);
  await expectCodes(`${header}..${signature}`, ["token_malformed"]);
  await expectCodes("..", ["token_malformed"]);
});

test("segments carry no padding, no standard base64 and nothing foreign", async () => {
  for (const segments of [
    [`${header}=`, body, signature],
    [header, `${body}=`, signature],
    [header, `${body}==`, signature],
    [header, body, `${signature}=`],
    [header, body, `+${signature.slice(1)}`],
    [header, body, `/${signature.slice(1)}`],
    [header, body, `?${signature.slice(1)}`],
    [header, body, `${signature.slice(1)}\0`],
    [header, body, `${signature.slice(1)}é`],
  ]) {
    await expectCodes(segments.join("."), ["token_malformed"]);
  }
});

test("a segment equals its own re-encoding: the unused bits of its last character are zero", async () => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const last = alphabet.indexOf(signature.slice(-1));
  for (const bits of [1, 2, 3]) {
    await expectCodes(`${header}.${body}.${signature.slice(0, -1)}${alphabet[last + bits]}`, [
      "token_malformed",
    ]);
  }
  for (const pad of [0, 1, 2]) {
    const padded = sign(HEADER, payload + " ".repeat(pad));
    await expectCodes(padded, []);
    const [first = "", second = "", third = ""] = padded.split(".");
    if (second.length % 4 === 0) continue;
    const next = alphabet[alphabet.indexOf(second.slice(-1)) + 1];
    await expectCodes(`${first}.${second.slice(0, -1)}${next}.${third}`, ["token_malformed"]);
  }
});

test("a segment of an impossible length is cut short", async () => {
  expect((await findingOf(`${header}.${"A".repeat(5)}.${signature}`))?.message).toContain(
    "the payload is cut short",
  );
});

test("with HS256 the signature has 43 characters", async () => {
  for (const cut of [
    "",
    "AA",
    signature.slice(0, 42),
    `${signature}A`,
    `${signature}${signature}`,
    "A".repeat(44),
  ]) {
    await expectCodes(`${header}.${body}.${cut}`, ["token_malformed"]);
  }
});

test("with another alg the length of the signature is not judged, the alg is", async () => {
  for (const alg of ["none", "HS512", "RS256"]) {
    const input = tokenWith({}, `{"alg":"${alg}"}`).split(".").slice(0, 2).join(".");
    for (const cut of ["", "AA", "A".repeat(86)]) await expectCodes(`${input}.${cut}`, ["alg_not_allowed"]);
  }
});

test("with any alg the signature is strict base64url", async () => {
  const input = tokenWith({}, '{"alg":"none"}').split(".").slice(0, 2).join(".");
  for (const cut of ["A", "AB", "AA=="])
    await expectCodes(`${input}.${cut}`, ["token_malformed", "alg_not_allowed"]);
});

test("header and payload are JSON objects", async () => {
  for (const text of [
    "null",
    "[]",
    '"x"',
    "1",
    "true",
    "{",
    "",
    "{}x",
    "{'a':1}",
    '{"a":1,}',
    "[{}]",
    "NaN",
  ]) {
    await expectCodes(sign(HEADER, text), ["token_malformed"]);
    await expectCodes(sign(text, payload), ["token_malformed"]);
  }
});

test("white space in JSON is no fault", async () => {
  await expectCodes(sign(` {"alg" : "HS256" }\n`, `\t${payload}\r\n`), []);
});

test("header and payload are valid UTF-8 without a byte order mark", async () => {
  const bom = Buffer.from([0xef, 0xbb, 0xbf]);
  const invalid = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc3]];
  for (const bytes of invalid) {
    const text = Buffer.concat([Buffer.from('{"x":"'), Buffer.from(bytes), Buffer.from('"}')]);
    await expectCodes(sign(HEADER, text), ["token_malformed"]);
    await expectCodes(sign(text, payload), ["token_malformed"]);
  }
  await expectCodes(sign(HEADER, Buffer.concat([bom, Buffer.from(payload)])), ["token_malformed"]);
  await expectCodes(sign(Buffer.concat([bom, Buffer.from(HEADER)]), payload), ["token_malformed"]);
  await expectCodes(sign(HEADER, Buffer.from(payload, "utf16le")), ["token_malformed"]);
});

test("members named like what every JavaScript object has are ignored", async () => {
  await expectCodes(sign(HEADER, payloadWith('"__proto__":{"sub":1},"constructor":1,"toString":"x"')), []);
  const { sub: _, ...rest } = GOOD;
  await expectCodes(sign(HEADER, `${JSON.stringify(rest).slice(0, -1)},"__proto__":{"sub":"x"}}`), [
    "sub_missing",
  ]);
  await expectCodes(sign('{"__proto__":{"alg":"HS256"}}', payload), ["alg_not_allowed"]);
});

test("the message names the fault and never repeats the token", async () => {
  const cases = [
    ["", "the text is empty"],
    [`${header}.${body}`, "it has 2 parts, not three"],
    [`${header}=.${body}.${signature}`, "the header ends in = padding"],
    [`${header}.${body}.+${signature.slice(1)}`, "the signature is in base64"],
    [sign(HEADER, payloadWith('"sub":1')), "the payload has a key twice in one object"],
    [sign(HEADER, payloadWith('"x":1e400')), "the payload holds a number that is too large"],
    [sign(HEADER, payloadWith('"x":"\\u0000"')), "the payload holds a NUL character"],
    [sign(HEADER, payloadWith('"x":"\\ud800"')), "the payload holds half of a surrogate pair"],
    [sign(HEADER, payloadWith(`"x":${nest(16)}`)), "the payload is nested more than 16 deep"],
    [sign(HEADER, "[]"), "the payload is not a JSON object"],
    [`${header}.${body}.`, "the signature is empty"],
    [`${header}.${body}.AAAA`, "the signature has 4 characters, not 43"],
  ] as const;
  for (const [text, words] of cases) {
    const finding = await findingOf(text);
    expect(finding?.code).toBe("token_malformed");
    expect(finding?.message).toContain(words);
    expect(finding?.message).not.toContain(body);
  }
});
