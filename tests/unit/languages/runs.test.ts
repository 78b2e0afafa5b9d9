import { expect, test } from "@playwright/test";
import type { CompiledVariant } from "#lib/languages/compiled.ts";
import { describeRun } from "#lib/languages/runs.ts";

const variant: CompiledVariant = {
  id: "laravel",
  name: "Laravel",
  kind: "framework",
  install: [{ manager: "composer", command: "composer require firebase/php-jwt" }],
  forms: ["route", "attribute"],
  defaults: { traits: [], lifetimeSeconds: 300 },
  slots: {},
  presets: [],
  files: [],
  runs: {
    route: {
      date: "2026-11-23",
      versions: [
        { name: "firebase/php-jwt", version: "5.0.0", debian: true },
        { name: "PHP", version: "8.2.29" },
      ],
    },
  },
};

test("a recorded run tells versions and day", () => {
  expect(describeRun(variant, "route")).toBe(
    "Ran with firebase/php-jwt 5.0 (Debian), PHP 8.2 on 23 Nov 2026",
  );
});

test("a form without a valid record is not run yet", () => {
  expect(describeRun(variant, "attribute")).toBe("Not run yet");
});

test("a newer version that the command brings is told", () => {
  const install = [{ manager: "composer", command: "…", installs: { "firebase/php-jwt": "7" } }];
  expect(describeRun({ ...variant, install }, "route")).toMatch(
    /; the command installs firebase\/php-jwt 7$/,
  );
  const same = [{ manager: "composer", command: "…", installs: { "firebase/php-jwt": "5", PHP: "8.2" } }];
  expect(describeRun({ ...variant, install: same }, "route")).not.toContain("installs");
});
