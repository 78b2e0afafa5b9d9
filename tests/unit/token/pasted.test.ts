import { expect, test } from "@playwright/test";
import { readPasted } from "#lib/token/pasted.ts";
import {
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

const token = tokenWith({});
const [header = "", payload = "", signature = ""] = token.split(".");

test("a Bearer prefix, quotes, white space and line breaks are taken off, and said", async () => {
  const wrapped = [
    `Bearer ${token}`,
    `bearer ${token}`,
    `BEARER\t${token}`,
    `Bearer "${token}"`,
    `"Bearer ${token}"`,
    `Bearer Bearer ${token}`,
    `"${token}"`,
    `'${token}'`,
    `\`${token}\``,
    `“${token}”`,
    ` ${token}`,
    `${token}\n`,
    `${token}\r\n`,
    `\ufeff${token}`,
    `\u00a0${token}`,
    `${token.slice(0, 70)}\n${token.slice(70)}`,
    `${header} . ${payload} . ${signature}`,
    `${header}"."${payload}`.concat(`.${signature}`),
  ];
  for (const text of wrapped) {
    await expectCodes(text, ["token_wrapped"]);
    expect((await diagnose(text)).token).toBe(token);
  }
});

test("a wrapped token is judged on, whatever else is wrong with it", async () => {
  await expectCodes(`Bearer ${tokenWith({ iat: NOW + 61 })}`, ["token_wrapped", "iat_future"]);
  await expectCodes(`"${tokenWith({}, '{"alg":"none"}')}"`, ["token_wrapped", "alg_not_allowed"]);
  await expectCodes(`"${header}.${payload}."`, ["token_wrapped", "token_malformed"]);
  await expectCodes(` ${header}.${payload}.AAAA`, ["token_wrapped", "token_malformed"]);
  await expectCodes(`"${sign(HEADER, JSON.stringify(GOOD), OTHER_SECRET)}"`, [
    "token_wrapped",
    "signature_invalid",
  ]);
  await expectCodes('"a.b.c"', ["token_wrapped", "token_malformed"]);
});

test("what is not three base64url segments without its wrapping is malformed, not wrapped", async () => {
  for (const text of [
    "Bearer",
    "Bearer ",
    '""',
    " ",
    "\n",
    '"hello"',
    `Bearer ${header}.${payload}`,
    `"${token}.x"`,
  ]) {
    await expectCodes(text, ["token_malformed"]);
  }
  await expectCodes(`"${header}=.${payload}.${signature}"`, ["token_malformed"]);
  await expectCodes(`${token};`, ["token_malformed"]);
  await expectCodes(`Bearer${token}`, ["token_malformed"]);
});

test("Python bytes are recognised, and read on", async () => {
  await expectCodes(`b'${token}'`, ["token_python_bytes"]);
  await expectCodes(`b"${token}"`, ["token_python_bytes"]);
  await expectCodes(`b'${tokenWith({ sub: 1 })}'`, ["token_python_bytes", "sub_not_string"]);
  await expectCodes("b''", ["token_python_bytes", "token_malformed"]);
  expect((await diagnose(`b'${token}'`)).token).toBe(token);
});

test("Python bytes inside another wrapping are both", async () => {
  for (const text of [`Bearer b'${token}'`, `"b'${token}'"`, `b'${token}'\n`]) {
    await expectCodes(text, ["token_wrapped", "token_python_bytes"]);
    expect((await diagnose(text)).token).toBe(token);
  }
});

test("an unrendered template is recognised", async () => {
  const texts = [
    "{{ reqio_token }}",
    "{{reqio_token}}",
    "{{{ token }}}",
    "<%= token %>",
    "<%=token%>",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text that arrives when nobody rendered it
    "${token}",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: as above
    "Bearer ${await mint()}",
    '"{{ token }}"',
    "x{{ a }}y",
  ];
  for (const text of texts) await expectCodes(text, ["token_not_rendered"]);
});

test("an empty value of a language is recognised, as the whole text, quoted or after Bearer", async () => {
  for (const value of ["undefined", "null", "None", "[object Promise]", "[object Object]"]) {
    for (const text of [
      value,
      `"${value}"`,
      `'${value}'`,
      `Bearer ${value}`,
      `Bearer "${value}"`,
      ` ${value}\n`,
    ]) {
      await expectCodes(text, ["token_not_rendered"]);
    }
  }
});

test("other words and half templates are malformed", async () => {
  const texts = [
    "Undefined",
    "NULL",
    "none",
    "nil",
    "[object Window]",
    "null.null",
    "xnull",
    "{{",
    "}} {{",
    "{ x }",
    "<% x",
    "$ {x}",
  ];
  for (const text of texts) await expectCodes(text, ["token_malformed"]);
});

test("five parts are an encrypted token", async () => {
  for (const text of ["a.b.c.d.e", `${header}..iv.text.tag`, `Bearer ${token}.a.b`, "...."]) {
    await expectCodes(text, ["token_encrypted"]);
  }
  for (const text of ["a.b.c.d", "a.b.c.d.e.f", "a.b.c.d.é"]) await expectCodes(text, ["token_malformed"]);
});

test("no finding repeats the secret, the token or the text", async () => {
  const texts = [
    SECRET,
    tokenWith({ sub: SECRET }),
    tokenWith({ aud: SECRET }),
    tokenWith({ traits: { interval: SECRET } }),
  ];
  for (const text of [
    ...texts,
    tokenWith({}, JSON.stringify({ alg: SECRET, typ: `x${SECRET}` })),
    `"${token}"`,
  ]) {
    const { findings } = await diagnose(text);
    const words = JSON.stringify(findings);
    expect(findings.length).toBeGreaterThan(0);
    expect(words).not.toContain(SECRET.slice(9, 20));
    expect(words).not.toContain(payload.slice(0, 20));
  }
});

test("too large comes first, and the rest is still told", async () => {
  const large = `${tokenWith({ iat: NOW + 61 })}${" ".repeat(8192)}`;
  await expectCodes(large, ["token_too_large", "token_wrapped", "iat_future"]);
  await expectCodes(`${SECRET}${" ".repeat(8192)}`, ["token_too_large", "secret_exposed"]);
});

test("of a text that no token can be, only size and secret are told", async () => {
  await expectCodes("{{ x }}".padEnd(65_537), ["token_too_large"]);
  await expectCodes(` ${SECRET}`.padEnd(65_537), ["token_too_large", "secret_exposed"]);
  await expectCodes("{{ x }}".padEnd(65_536), ["token_too_large", "token_not_rendered"]);
});

test("a hostile text takes no more than linear time", () => {
  const texts = [" ", '"', "b'", "Bearer ", "{{", "<%=", "${", ".", "=", "reqio_sk_", "\\u0072", "A", "a."];
  for (const text of texts) {
    // CPU time, the best of several: other processes do not count, and a pause does not either.
    const time = (length: number) => {
      const long = `x${text.repeat(length / text.length)}x`;
      const runs = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        for (let i = 0; i < 8; i++) readPasted(long);
        return process.cpuUsage(start).user;
      });
      return Math.min(...runs);
    };
    // Eight times the text: quadratic would be 64 times as long, some seconds. 100 ms absorb the clock and the collector.
    expect(time(32_768)).toBeLessThan(24 * time(4096) + 100_000);
  }
});
