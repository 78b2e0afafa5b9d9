import { findFaults } from "#tests/e2e/find-faults.ts";
import { expect, test } from "#tests/e2e/fixtures.ts";
import { type SeededAttempt, seedAttempts } from "./seed.ts";

const MINUTE_MS = 60_000;

const states: Record<string, readonly SeededAttempt[]> = {
  empty: [],
  failing: [
    { code: "", agoMs: 50 * MINUTE_MS, sub: "user_1", host: "app.example.com" },
    {
      code: "secret_wrapped",
      agoMs: 2 * MINUTE_MS,
      findings: [{ code: "secret_wrapped" }, { code: "aud_missing" }],
    },
    ...Array.from(
      { length: 60 },
      (_, index): SeededAttempt => ({
        code: index % 2 === 0 ? "exp_past" : "aud_mismatch",
        agoMs: index * 500,
        signed: true,
        host: "app.example.com",
      }),
    ),
    { code: "signature_invalid", agoMs: 90 * MINUTE_MS, count: 70_000 },
  ],
};

for (const [state, attempts] of Object.entries(states)) {
  test(`activity and overview are accessible at every width in both themes, ${state}`, async ({
    page,
    member,
    reqio,
  }) => {
    seedAttempts(reqio, member.projectId, attempts);
    for (const path of ["", "/activity", "/activity?host=nowhere.example"]) {
      await page.goto(`/projects/${member.projectId}${path}`);
      expect(await findFaults(page), path).toEqual([]);
    }
  });
}
