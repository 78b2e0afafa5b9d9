import { BlockList, isIP } from "node:net";
import { sharedState } from "#lib/shared-state.ts";

export type TrustedProxies =
  | { kind: "none" }
  | { kind: "count"; count: number }
  | { kind: "networks"; networks: readonly string[] };

export type Environment = {
  port: number;
  /** Public origin of this installation, equal to `new URL(origin).origin`. */
  origin: string;
  previousOrigins: readonly string[];
  dataDir: string;
  masterKey: string | null;
  masterKeyFile: string | null;
  betterAuthSecret: string | null;
  databaseUrl: string | null;
  signup: "first" | "open";
  trustedProxies: TrustedProxies;
};

export type EnvironmentFault = { variable: string; fault: string; mend: string };

type Source = Readonly<Record<string, string | undefined>>;
type Refuse = (variable: string, fault: string, mend: string) => void;

const MIN_AUTH_SECRET_LENGTH = 32;

/** Judges every variable, so that one start names all faults. Values that may be secret are never repeated. */
export function parseEnvironment(
  source: Source,
): { ok: true; environment: Environment } | { ok: false; faults: EnvironmentFault[] } {
  const faults: EnvironmentFault[] = [];
  const refuse: Refuse = (variable, fault, mend) => {
    faults.push({ variable, fault, mend });
  };
  const port = parsePort(read(source, "PORT"), refuse);
  const environment: Environment = {
    port,
    origin: parseOrigin(read(source, "REQIO_ORIGIN") ?? `http://localhost:${port}`, "REQIO_ORIGIN", refuse),
    previousOrigins: splitList(read(source, "REQIO_PREVIOUS_ORIGINS")).map((origin) =>
      parseOrigin(origin, "REQIO_PREVIOUS_ORIGINS", refuse),
    ),
    dataDir: read(source, "REQIO_DATA_DIR") ?? "data",
    masterKey: parseMasterKey(read(source, "REQIO_MASTER_KEY"), refuse),
    masterKeyFile: read(source, "REQIO_MASTER_KEY_FILE"),
    betterAuthSecret: parseAuthSecret(read(source, "BETTER_AUTH_SECRET"), refuse),
    databaseUrl: parseDatabaseUrl(read(source, "DATABASE_URL"), refuse),
    signup: parseSignup(read(source, "REQIO_SIGNUP"), refuse),
    trustedProxies: parseTrustedProxies(read(source, "REQIO_TRUSTED_PROXIES"), refuse),
  };
  refuseConflicts(source, refuse);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, environment };
}

/** The environment of this process, parsed once. The process has refused a faulty one before anything calls this. */
export function environment(): Environment {
  return sharedState("environment", () => {
    const parsed = parseEnvironment(process.env);
    if (parsed.ok) return parsed.environment;
    throw new Error(parsed.faults.map(describeFault).join("\n"));
  });
}

export function describeFault({ variable, fault, mend }: EnvironmentFault): string {
  return `${variable} ${fault}. ${mend}.`;
}

/** Loopback by name or address: nobody else on the network can reach an installation that lives there. */
export function isLoopbackOrigin(origin: string): boolean {
  const { hostname } = new URL(origin);
  return (
    hostname === "localhost" ||
    hostname.endsWith(".localhost") ||
    hostname === "[::1]" ||
    (isIP(hostname) === 4 && hostname.startsWith("127."))
  );
}

// An empty variable is an absent one: compose files and CI systems write `NAME=`.
function read(source: Source, name: string): string | null {
  const value = source[name]?.trim();
  return value ? value : null;
}

function splitList(value: string | null): string[] {
  return (value ?? "").split(/[\s,]+/).filter((part) => part !== "");
}

function parsePort(value: string | null, refuse: Refuse): number {
  if (value === null) return 3000;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : -1;
  // 0 is any free port, and the default origin would name one that nobody can open.
  if (port >= 1 && port <= 65_535) return port;
  refuse("PORT", `is not a port: ${value}`, "Set a number from 1 to 65535, or leave it out for 3000");
  return 3000;
}

function parseOrigin(value: string, variable: string, refuse: Refuse): string {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    // A value with a scheme of its own might be a connection string with a password in it.
    refuse(
      variable,
      "is not an http or https origin",
      "Set it to the address people open, such as https://reqio.app",
    );
    return value;
  }
  if (url.origin !== value) {
    refuse(
      variable,
      "is not an origin alone",
      `Set it to ${url.origin}, without path, query or trailing slash`,
    );
  }
  return url.origin;
}

function parseMasterKey(value: string | null, refuse: Refuse): string | null {
  if (value !== null && decodeMasterKey(value) === null) {
    refuse("REQIO_MASTER_KEY", "is not 32 bytes in base64", "Make one with: openssl rand -base64 32");
  }
  return value;
}

/** Strict base64 of exactly 32 bytes; a text that decodes leniently to another key is refused. */
export function decodeMasterKey(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.length === 32 && bytes.toString("base64") === text ? new Uint8Array(bytes) : null;
}

function parseAuthSecret(value: string | null, refuse: Refuse): string | null {
  if (value !== null && value.length < MIN_AUTH_SECRET_LENGTH) {
    refuse(
      "BETTER_AUTH_SECRET",
      `has fewer than ${MIN_AUTH_SECRET_LENGTH} characters`,
      "Make one with: openssl rand -base64 32",
    );
  }
  return value;
}

function parseDatabaseUrl(value: string | null, refuse: Refuse): string | null {
  if (value === null) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== "postgres:" && url?.protocol !== "postgresql:") {
    refuse(
      "DATABASE_URL",
      "is not a PostgreSQL address",
      "Set postgresql://user:password@host:5432/database, or leave it out for SQLite",
    );
  }
  return value;
}

function parseSignup(value: string | null, refuse: Refuse): "first" | "open" {
  if (value === null || value === "first") return "first";
  if (value === "open") return "open";
  refuse(
    "REQIO_SIGNUP",
    `is neither first nor open: ${value}`,
    "Set open to let anyone sign up, or leave it out",
  );
  return "first";
}

function parseTrustedProxies(value: string | null, refuse: Refuse): TrustedProxies {
  if (value === null || value === "0") return { kind: "none" };
  if (/^\d{1,2}$/.test(value)) return { kind: "count", count: Number(value) };
  const networks = splitList(value);
  const broken = networks.find((network) => !isNetwork(network));
  if (broken === undefined) return { kind: "networks", networks };
  refuse(
    "REQIO_TRUSTED_PROXIES",
    `holds neither a count nor a network: ${broken}`,
    "Set how many proxies stand in front, or their networks, such as 10.0.0.0/8, 192.168.1.4",
  );
  return { kind: "none" };
}

function isNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const family = isIP(address);
  if (family === 0 || rest.length > 0 || (prefix !== undefined && !/^\d{1,3}$/.test(prefix))) return false;
  try {
    new BlockList().addSubnet(
      address,
      Number(prefix ?? (family === 4 ? 32 : 128)),
      family === 4 ? "ipv4" : "ipv6",
    );
    return true;
  } catch {
    return false;
  }
}

// Keys beside PostgreSQL are never generated: several processes would each make their own.
function refuseConflicts(source: Source, refuse: Refuse): void {
  const given = (name: string) => read(source, name) !== null;
  if (given("REQIO_MASTER_KEY") && given("REQIO_MASTER_KEY_FILE")) {
    refuse("REQIO_MASTER_KEY", "is set beside REQIO_MASTER_KEY_FILE", "Set one of the two");
  }
  if (!given("DATABASE_URL")) return;
  if (!given("REQIO_MASTER_KEY") && !given("REQIO_MASTER_KEY_FILE")) {
    refuse(
      "REQIO_MASTER_KEY",
      "is missing, and DATABASE_URL is set",
      "Make one with: openssl rand -base64 32, and keep a copy: without it no signing secret can be read",
    );
  }
  if (!given("BETTER_AUTH_SECRET")) {
    refuse(
      "BETTER_AUTH_SECRET",
      "is missing, and DATABASE_URL is set",
      "Make one with: openssl rand -base64 32",
    );
  }
}
