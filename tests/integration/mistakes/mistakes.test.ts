import { describeFinding, findingCodes } from "#lib/token/findings.ts";
import { findMissingToolchain, LibrariesMissing } from "#tests/conformance/environments.ts";
import { mistakenValues, test } from "#tests/integration/mistakes/mistaken-project.ts";
import {
  listKeptMistakes,
  listPrograms,
  type Program,
  runProgram,
} from "#tests/integration/mistakes/programs.ts";
import { expect } from "#tests/integration/stores.ts";

// Libraries are fetched on the first run; afterwards a test takes seconds.
const LIMIT_MS = 900_000;

const programs = listPrograms();
const keptMistakes = listKeptMistakes();

for (const program of programs) {
  test(`${program.language}, ${program.library}: each mistake is told by its codes`, async ({ check }) => {
    test.setTimeout(LIMIT_MS);
    const texts = await runOrLeave(program);
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(program.cases).toSorted());
    const told: Record<string, string[]> = {};
    for (const [name, text] of Object.entries(texts)) told[name] = await check(text);
    expect(told).toEqual(program.cases);
  });
}

for (const { library, mistake, text, codes } of keptMistakes) {
  test(`${library}, ${mistake}: the mistake is told by its codes`, async ({ check }) => {
    expect(await check(text)).toEqual(codes);
  });
}

test("every code that a token can cause has a mistake that causes it", () => {
  const caused = new Set(
    [...programs.flatMap(({ cases }) => Object.values(cases)), ...keptMistakes.map(({ codes }) => codes)]
      .flat()
      .map((told) => told.split(" ", 1)[0]),
  );
  const ofTokens = findingCodes.filter((code) => {
    const { severity, status } = describeFinding(code);
    return severity === "warning" || status === 401;
  });
  expect(ofTokens.filter((code) => !caused.has(code))).toEqual([]);
});

/** On a laptop what cannot be run is not checked; in CI it is a failure. */
async function runOrLeave(program: Program): Promise<Record<string, string>> {
  const missing = await findMissingToolchain(program.language);
  if (missing !== null) leaveUnchecked(missing);
  try {
    return await runProgram(program, mistakenValues);
  } catch (error) {
    if (error instanceof LibrariesMissing) leaveUnchecked(error.message);
    throw error;
  }
}

function leaveUnchecked(reason: string): void {
  if (process.env.CI === "true") throw new Error(reason);
  test.skip(true, `not checked: ${reason}`);
}
