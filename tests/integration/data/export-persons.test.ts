import { exportPersons } from "#lib/data/export-persons.ts";
import { recordAttempts } from "#lib/data/record-attempts.ts";
import { expect, identified, NOW, onEachStore, test } from "#tests/integration/stores.ts";

const widget = { kind: "widget" } as const;
const everybody = { search: null, plan: null };

onEachStore(() => {
  test("who is removed from the organisation while they read gets no further part", async ({ db, owner }) => {
    const { member, projectId } = owner;
    const subs = Array.from({ length: 1_200 }, (_, index) => `user_${index}`);
    await recordAttempts(
      widget,
      subs.map((sub) => identified(owner, { sub })),
    );
    const read = async (whileReading: () => Promise<unknown>) => {
      const parts: string[] = [];
      for await (const part of (await exportPersons(member, projectId, everybody, NOW)) ?? []) {
        parts.push(part);
        if (parts.length === 2) await whileReading();
      }
      return parts.join("").split("\r\n").length - 2;
    };
    expect(await read(async () => {})).toBe(1_200);
    expect(await read(() => db.deleteFrom("member").execute())).toBe(500);
  });

  test("the longest texts that a token may say are kept, listed under every index", async ({ db, owner }) => {
    // Of four bytes each, and such as no store can make shorter.
    const text = (length: number, seed: number) =>
      Array.from({ length }, (_, index) =>
        String.fromCodePoint(
          0x10000 + ((index * index * 7_919 + index * 104_729 + seed * 15_485_863) % 0xeffff),
        ),
      ).join("");
    const longest = identified(owner, {
      sub: text(255, 1),
      email: `${text(160, 2)}@${text(159, 3)}`,
      plan: text(100, 4),
      account: { id: text(255, 5), name: text(200, 6) },
    });
    await recordAttempts(widget, [longest]);
    expect(await db.selectFrom("person").select(["plan", "accountName"]).execute()).toEqual([
      { plan: text(100, 4), accountName: text(200, 6) },
    ]);
  });
});
