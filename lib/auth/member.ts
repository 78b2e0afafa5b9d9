/**
 * Somebody who is signed in. The data layer says for itself whom it serves (`lib/data/viewer.ts`), for neither of the two
 * imports the other; the compiler compares them wherever a page hands one on.
 */
export type Member = {
  kind: "member";
  userId: string;
  sessionId: string;
  /** Epoch milliseconds of the last time the password was given in this session. */
  verifiedAt: number;
  /** Where the request came from, for the audit rows. */
  address: string;
};
