/** Somebody who is signed in, as the data layer wants to know them. */
export type Member = {
  kind: "member";
  userId: string;
  sessionId: string;
  /** Epoch milliseconds of the last time the password was given in this session. */
  verifiedAt: number;
  /** Where the request came from, for the audit rows. */
  address: string;
};
