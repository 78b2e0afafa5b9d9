import { expect, onEachStore, test } from "#tests/integration/stores.ts";

onEachStore(() => {
  for (const [name, text] of [
    ["NUL", "a\0b"],
    ["half of a surrogate pair", "a\ud800b"],
  ] as const) {
    test(`a text with ${name} is refused before it is stored`, async ({ db }) => {
      const insert = db.insertInto("storeSetting").values({ name: "master_key_check", value: text });
      const before = await db.selectFrom("storeSetting").selectAll().execute();
      await expect(insert.execute()).rejects.toThrow("A text holds NUL or half a surrogate pair.");
      expect(await db.selectFrom("storeSetting").selectAll().execute()).toEqual(before);
    });
  }

  test("other texts come back as they went in", async ({ db, owner }) => {
    const text = "Ünï 👩‍🚀 'quotes' \"double\" \\ {} $1 ? \u200f end";
    await db.updateTable("project").set({ name: text }).where("id", "=", owner.projectId).execute();
    expect(await db.selectFrom("project").select("name").execute()).toEqual([{ name: text }]);
  });
});
