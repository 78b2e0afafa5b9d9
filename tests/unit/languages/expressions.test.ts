import { expect, test } from "@playwright/test";
import { checkExpression, checkLifetime } from "#lib/languages/expressions.ts";

const dotted = { sigils: [""], separators: [".", "?."] };
const arrows = { sigils: ["$"], separators: ["->", "?->"] };
const ats = { sigils: ["", "@"], separators: [".", "&."] };

test("dotted names with empty calls in the language's own notation pass", () => {
  for (const text of [
    "user",
    "user.id",
    "current_user.uuid",
    "user?.id",
    "user.team().plan",
    "_u.Environment",
  ]) {
    expect(checkExpression(text, dotted)).toEqual({ ok: true, value: text });
  }
  for (const text of ["$user->id", "$user->team()->plan", "$user?->team?->name"]) {
    expect(checkExpression(text, arrows)).toEqual({ ok: true, value: text });
  }
  for (const text of ["@user.id", "current_user&.email"]) {
    expect(checkExpression(text, ats)).toEqual({ ok: true, value: text });
  }
});

test("where a language has no path through objects, only a single name passes", () => {
  const names = { sigils: ["$"], separators: [] };
  expect(checkExpression("$user_id", names)).toEqual({ ok: true, value: "$user_id" });
  for (const text of ["$user.id", "$user_id()", "user_id", "$(id)", "$user_id$other"]) {
    expect(checkExpression(text, names).ok, text).toBe(false);
  }
});

test("white space around an expression is dropped", () => {
  expect(checkExpression("  user.id\n", dotted)).toEqual({ ok: true, value: "user.id" });
});

test("whatever could leave its place in the code is refused", () => {
  const texts = [
    "",
    "user.",
    ".id",
    "user..id",
    "user id",
    "user.id)",
    "user.id,",
    'user"',
    "user'",
    "user`",
    "user#",
    "user//",
    "user.id\nx",
    "user[0]",
    "user.get(1)",
    "user.id()()",
    "a=b",
    "a;b",
    "user->id",
    "$user.id",
    "1user",
    "user.é",
    "{{user}}",
    "user$" + "{x}",
    "<%",
    "a\u202eb",
    "</script>",
    `a${".a".repeat(60)}`,
  ];
  for (const text of texts) expect(checkExpression(text, dotted), text).toMatchObject({ ok: false });
  for (const text of ["user->id", "$user.id", "$$user", "$user->", "$user->id->"]) {
    expect(checkExpression(text, arrows), text).toMatchObject({ ok: false });
  }
});

test("names that reach for the environment or run something are refused as a whole and in any case", () => {
  const names = ["env", "ENVIRON", "getenv", "process", "os", "System", "secret", "import", "eval", "exec"];
  for (const name of [...names, "REQIO_SECRET", "reqio_audience"]) {
    for (const text of [name, `user.${name}`, `${name}.x`, `user.${name}().y`]) {
      const verdict = checkExpression(text, dotted);
      const said = /^reqio_/i.test(name) ? "REQIO_" : `"${name}"`;
      expect(verdict, text).toMatchObject({ ok: false, error: expect.stringContaining(said) });
    }
  }
  for (const text of ["user.secretary", "user.environment", "user.os_name", "user.my_REQIO_id"]) {
    expect(checkExpression(text, dotted), text).toMatchObject({ ok: true });
  }
});

test("a lifetime is whole seconds from 60 to 3600", () => {
  for (const input of [60, 300, 3600, "60", " 3600 "]) {
    expect(checkLifetime(input)).toEqual({ ok: true, value: Number(input) });
  }
  for (const input of [59, 3601, 0, -60, 300.5, Number.NaN, "", "5 min", "0x12c", "3e2", "300000"]) {
    expect(checkLifetime(input), String(input)).toMatchObject({ ok: false });
  }
});
