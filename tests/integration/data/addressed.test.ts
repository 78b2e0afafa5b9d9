import { listAttemptCodes, listAttempts } from "#lib/data/attempts.ts";
import { checkPastedToken } from "#lib/data/check-token.ts";
import { deletePerson } from "#lib/data/delete-person.ts";
import { exportPersons } from "#lib/data/export-persons.ts";
import { listenOnce } from "#lib/data/identity-state.ts";
import { findPerson, listPersons } from "#lib/data/people.ts";
import { readPersonTotals } from "#lib/data/person-totals.ts";
import { listPlans } from "#lib/data/plans.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { expect, identified, NOW, onEachStore, test } from "#tests/integration/stores.ts";

/** What `%00` in an address becomes: the stores refuse it, and nobody has it. */
const NUL = "a\0b";
const query = { search: null, plan: null, sort: "lastSeen", order: "desc", cursor: null, limit: 10 } as const;

onEachStore(() => {
  test("a project's id with NUL is nobody's", async ({ owner: { member } }) => {
    expect(await listAttempts(member, NUL, { limit: 10 }, NOW)).toBeNull();
    expect(await listAttemptCodes(member, NUL)).toEqual([]);
    expect(await checkPastedToken(member, NUL, "x", NOW)).toMatchObject({ reason: "not_found" });
    expect(await listenOnce(member, NUL, NOW)).toBeNull();
    expect(await listPersons(member, NUL, query)).toMatchObject({ reason: "project_not_found" });
    expect(await exportPersons(member, NUL, query, NOW)).toBeNull();
    expect(await readPersonTotals(member, NUL, NOW)).toBeNull();
    expect(await listPlans(member, NUL)).toEqual([]);
    expect(await findPerson(member, NUL, "user_1")).toBeNull();
    expect(await deletePerson(member, NUL, "user_1", NOW)).toMatchObject({ reason: "not_found" });
  });

  test("a filter with NUL matches nothing", async ({ owner }) => {
    const { member, projectId } = owner;
    await recordAttempts({ kind: "widget" }, [identified(owner)]);
    const nobody = { ok: true, page: { persons: [] } };
    for (const filter of [
      { search: NUL },
      { plan: { plan: NUL } },
      { search: "user", plan: { plan: NUL } },
    ]) {
      expect(await listPersons(member, projectId, { ...query, ...filter })).toMatchObject(nobody);
    }
    const nothing = { attempts: [], older: null };
    expect(await listAttempts(member, projectId, { host: NUL, limit: 10 }, NOW)).toEqual(nothing);
  });
});
