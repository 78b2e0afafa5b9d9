import type { ColumnType, GeneratedAlways } from "kysely";

/** Epoch milliseconds in a bigint column. */
type Milliseconds = number;

/**
 * Better Auth writes these columns itself: ISO text on SQLite, timestamptz on PostgreSQL.
 * `toAuthTime` makes the one that the open store takes.
 */
type AuthTime = ColumnType<string | Date, string | Date, string | Date>;
type AuthFlag = ColumnType<number | boolean, number | boolean, number | boolean>;

export type Role = "owner" | "admin" | "member";

type UserTable = {
  id: string;
  name: string;
  email: string;
  emailVerified: AuthFlag;
  image: string | null;
  createdAt: AuthTime;
  updatedAt: AuthTime;
};

type SessionTable = {
  id: string;
  expiresAt: AuthTime;
  token: string;
  createdAt: AuthTime;
  updatedAt: AuthTime;
  ipAddress: string | null;
  userAgent: string | null;
  userId: string;
  activeOrganizationId: string | null;
  /** When the password was last given in this session. */
  verifiedAt: Milliseconds | null;
};

type AccountTable = {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  accessToken: string | null;
  refreshToken: string | null;
  idToken: string | null;
  accessTokenExpiresAt: AuthTime | null;
  refreshTokenExpiresAt: AuthTime | null;
  scope: string | null;
  password: string | null;
  createdAt: AuthTime;
  updatedAt: AuthTime;
};

type VerificationTable = {
  id: string;
  identifier: string;
  value: string;
  expiresAt: AuthTime;
  createdAt: AuthTime;
  updatedAt: AuthTime;
};

type OrganizationTable = {
  id: string;
  name: string;
  slug: string;
  logo: string | null;
  createdAt: AuthTime;
  metadata: string | null;
};

type MemberTable = { id: string; organizationId: string; userId: string; role: string; createdAt: AuthTime };

type InvitationTable = {
  id: string;
  organizationId: string;
  email: string;
  role: string | null;
  status: string;
  expiresAt: AuthTime;
  createdAt: AuthTime;
  inviterId: string;
};

type ProjectTable = {
  id: string;
  organizationId: string;
  name: string;
  currency: string;
  createdAt: Milliseconds;
  snippetCopiedAt: Milliseconds | null;
  /** The first accepted token of a person. */
  firstVerifiedAt: Milliseconds | null;
  /** The last accepted token whose `sub` begins with `preview_`; nothing else is kept of it. */
  previewedAt: Milliseconds | null;
  /** The first page that sent a token, and its host. */
  widgetSeenAt: Milliseconds | null;
  widgetHost: string | null;
  /** Until when somebody watches the identity page, unless they say so again. */
  listenedUntil: Milliseconds | null;
  /** When a refused token was last diagnosed in full, for all processes. */
  diagnosedAt: Milliseconds | null;
};

type SigningSecretTable = {
  id: string;
  projectId: string;
  state: "current" | "retiring" | "retired" | "revoked";
  sealed: string;
  lastFour: string;
  createdAt: Milliseconds;
  lastUsedAt: Milliseconds | null;
  retiresAt: Milliseconds | null;
  /** When it was retired or revoked; 90 days later it is destroyed. */
  endedAt: Milliseconds | null;
};

/** Rows outlive the project and the member they name, so neither is a foreign key. */
type AuditTable = {
  id: string;
  organizationId: string;
  projectId: string;
  secretId: string | null;
  lastFour: string | null;
  actorId: string;
  purpose: string;
  address: string;
  detail: string | null;
  at: Milliseconds;
};

type ExpressionTable = {
  projectId: string;
  language: string;
  framework: string;
  /** JSON: slot name → expression. */
  expressions: string;
  updatedAt: Milliseconds;
};

/** A person as it is written. */
export type PersonColumns = {
  projectId: string;
  sub: string;
  email: string | null;
  plan: string | null;
  amountCents: number | null;
  interval: "month" | "year" | null;
  monthlyRevenueCents: number | null;
  accountId: string | null;
  accountName: string | null;
  /** min(iat, now) of the token that the columns above come from. */
  issuedAt: Milliseconds;
  /** `issuedAt`, 0 where the revenue is unknown: whoever has the highest of an account decides for it. */
  revenueKnownAt: Milliseconds;
  /** JSON: the findings of that token, null where it had none. */
  warnings: string | null;
  firstSeenAt: Milliseconds;
  lastSeenAt: Milliseconds;
};

type PersonTable = PersonColumns & {
  /** The e-mail with its ASCII letters in lower case: both stores lower no other letter. */
  emailKey: GeneratedAlways<string | null>;
};

/**
 * One token that was presented. Of its text no more than the first characters and the length; of a refused one no claim
 * but its times, as seconds from `at`.
 */
type AttemptTable = {
  id: string;
  projectId: string;
  at: Milliseconds;
  /** The empty text for an accepted token, else the code it was refused with, or the cause where one is known. */
  code: string;
  /** JSON: all findings of a refused token that was diagnosed in full, as codes. */
  findings: string | null;
  /** The signing secret whose signature it bore; null where it was nobody's. */
  secretId: string | null;
  /** The person of an accepted token. */
  sub: string | null;
  host: string | null;
  tokenHead: string;
  tokenLength: number;
  iatDelta: number | null;
  expDelta: number | null;
  nbfDelta: number | null;
};

/** How many attempts there were in a minute, whether or not each was kept as a row. */
type AttemptCountTable = {
  projectId: string;
  /** The minute's begin. */
  minuteAt: Milliseconds;
  code: string;
  /** The empty text where no secret signed. */
  secretId: string;
  count: number;
};

/** A person who was deleted, as a keyed hash: no token minted before brings them back. */
type TombstoneTable = { projectId: string; subHash: string; deletedAt: Milliseconds };

type SpentTryTable = { id: string; purpose: string; userId: string; at: Milliseconds };

type ResetLinkTable = { tokenHash: string; userId: string; createdAt: Milliseconds; expiresAt: Milliseconds };

type StoreSettingTable = { name: "master_key_check"; value: string };

export type Database = {
  user: UserTable;
  session: SessionTable;
  account: AccountTable;
  verification: VerificationTable;
  organization: OrganizationTable;
  member: MemberTable;
  invitation: InvitationTable;
  project: ProjectTable;
  signingSecret: SigningSecretTable;
  audit: AuditTable;
  expression: ExpressionTable;
  person: PersonTable;
  attempt: AttemptTable;
  attemptCount: AttemptCountTable;
  tombstone: TombstoneTable;
  spentTry: SpentTryTable;
  resetLink: ResetLinkTable;
  storeSetting: StoreSettingTable;
};
