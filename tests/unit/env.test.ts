import { expect, test } from "@playwright/test";
import { describeFault, isLoopbackOrigin, parseEnvironment } from "#lib/env.ts";

const key = Buffer.alloc(32, 7).toString("base64");

function parse(source: Record<string, string>) {
  const parsed = parseEnvironment(source);
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join("\n"));
  return parsed.environment;
}

function faultsOf(source: Record<string, string>) {
  const parsed = parseEnvironment(source);
  return parsed.ok ? [] : parsed.faults;
}

test("an empty environment is a complete one", () => {
  expect(parse({})).toEqual({
    port: 3000,
    origin: "http://localhost:3000",
    previousOrigins: [],
    dataDir: "data",
    masterKey: null,
    masterKeyFile: null,
    betterAuthSecret: null,
    databaseUrl: null,
    signup: "first",
    trustedProxies: { kind: "none" },
  });
});

test("the default origin follows the port, and an empty variable is an absent one", () => {
  expect(parse({ PORT: "8080", REQIO_ORIGIN: "", DATABASE_URL: " " }).origin).toBe("http://localhost:8080");
});

test("everything that may be set is read", () => {
  const all = parse({
    PORT: "8080",
    REQIO_ORIGIN: "https://reqio.app",
    REQIO_PREVIOUS_ORIGINS: "https://old.example, http://localhost:3000",
    REQIO_DATA_DIR: "/srv/reqio",
    REQIO_MASTER_KEY_FILE: "/run/secrets/key",
    BETTER_AUTH_SECRET: key,
    DATABASE_URL: "postgresql://reqio:pass@db/reqio",
    REQIO_SIGNUP: "open",
    REQIO_TRUSTED_PROXIES: "10.0.0.0/8 2001:db8::/32,192.168.1.4",
  });
  expect(all.previousOrigins).toEqual(["https://old.example", "http://localhost:3000"]);
  expect(all.signup).toBe("open");
  expect(all.trustedProxies).toEqual({
    kind: "networks",
    networks: ["10.0.0.0/8", "2001:db8::/32", "192.168.1.4"],
  });
  expect(parse({ REQIO_TRUSTED_PROXIES: "2" }).trustedProxies).toEqual({ kind: "count", count: 2 });
});

for (const [variable, value] of [
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "0x10"],
  ["PORT", "-1"],
  ["REQIO_ORIGIN", "https://reqio.app/"],
  ["REQIO_ORIGIN", "https://Reqio.app"],
  ["REQIO_ORIGIN", "https://reqio.app:443"],
  ["REQIO_ORIGIN", "https://user@reqio.app"],
  ["REQIO_ORIGIN", "reqio.app"],
  ["REQIO_ORIGIN", "ftp://reqio.app"],
  ["REQIO_PREVIOUS_ORIGINS", "https://a.example,https://b.example/path"],
  ["REQIO_MASTER_KEY", Buffer.alloc(31).toString("base64")],
  ["REQIO_MASTER_KEY", key.slice(0, -1)],
  ["REQIO_MASTER_KEY", Buffer.alloc(32, 255).toString("base64url")],
  ["BETTER_AUTH_SECRET", "x".repeat(31)],
  ["DATABASE_URL", "mysql://reqio:pass@db/reqio"],
  ["REQIO_SIGNUP", "closed"],
  ["REQIO_TRUSTED_PROXIES", "10.0.0.0/33"],
  ["REQIO_TRUSTED_PROXIES", "proxy.internal"],
  ["REQIO_TRUSTED_PROXIES", "10.0.0.0/8/8"],
] as const) {
  test(`${variable} is refused by name when it is ${JSON.stringify(value)}`, () => {
    expect(faultsOf({ [variable]: value }).map((fault) => fault.variable)).toContain(variable);
  });
}

test("a refused value that may be secret is not repeated", () => {
  const secrets = {
    REQIO_MASTER_KEY: "hunter2",
    BETTER_AUTH_SECRET: "hunter2",
    DATABASE_URL: "mysql://u:hunter2@db",
  };
  const words = faultsOf({ ...secrets, REQIO_ORIGIN: "postgres://u:hunter2@db" }).map(describeFault);
  expect(words).toHaveLength(4);
  expect(words.join()).not.toContain("hunter2");
});

test("an origin with user and password is refused without them", () => {
  const words = faultsOf({ REQIO_ORIGIN: "https://user:hunter2@reqio.app" }).map(describeFault).join();
  expect(words).toContain("Set it to https://reqio.app");
  expect(words).not.toContain("hunter2");
});

test("with PostgreSQL both keys must be given, and one start says so of both", () => {
  const faults = faultsOf({ DATABASE_URL: "postgres://db/reqio" });
  expect(faults.map(({ variable }) => variable)).toEqual(["REQIO_MASTER_KEY", "BETTER_AUTH_SECRET"]);
  expect(
    faultsOf({ DATABASE_URL: "postgres://db/reqio", REQIO_MASTER_KEY: key, BETTER_AUTH_SECRET: key }),
  ).toEqual([]);
});

test("the master key is given as a value or as a file, not as both", () => {
  const [fault] = faultsOf({ REQIO_MASTER_KEY: key, REQIO_MASTER_KEY_FILE: "/run/secrets/key" });
  expect(fault && describeFault(fault)).toBe(
    "REQIO_MASTER_KEY is set beside REQIO_MASTER_KEY_FILE. Set one of the two.",
  );
});

for (const [origin, loopback] of [
  ["http://localhost:3000", true],
  ["http://app.localhost:3000", true],
  ["http://127.0.0.1", true],
  ["http://127.9.9.9:8000", true],
  ["http://[::1]:3000", true],
  ["http://127.0.0.1.example.com", false],
  ["http://localhost.example.com", false],
  ["https://reqio.app", false],
  ["http://192.168.1.4:3000", false],
  ["http://[::2]", false],
] as const) {
  test(`${origin} is ${loopback ? "" : "not "}reached from this machine alone`, () => {
    expect(isLoopbackOrigin(origin)).toBe(loopback);
  });
}
