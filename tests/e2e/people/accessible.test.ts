import { findFaults } from "../find-faults.ts";
import { expect, test } from "../fixtures.ts";
import { seedPerson, seedPersons } from "./seed-persons.ts";

test("axe finds nothing on the list, at any width", async ({ page, member, reqio }) => {
  const path = `/projects/${member.projectId}/people`;
  await page.goto(path);
  expect(await findFaults(page, [360, 1440])).toEqual([]);
  seedPersons(reqio, member.projectId, 120);
  seedPerson(reqio, member.projectId, { sub: "x".repeat(255), plan: "p".repeat(100), cents: 1e12 });
  for (const query of ["", "?sort=email&q=user_", "?q=nobody", "?cursor=broken"]) {
    await page.goto(`${path}${query}`);
    expect(await findFaults(page), query).toEqual([]);
  }
});

test("nor on a person's page and its dialog", async ({ page, member, reqio }) => {
  const warnings = [
    { code: "plan_invalid", severity: "warning", message: "Not a text.", fix: "Send a text." },
  ];
  seedPerson(reqio, member.projectId, { sub: "ada", plan: "pro", cents: 500, warnings });
  await page.goto(`/projects/${member.projectId}/people/person?id=ada`);
  expect(await findFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Delete person…" }).click();
  expect(await findFaults(page, [360, 1440])).toEqual([]);
});
