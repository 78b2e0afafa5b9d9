import { hkdfSync, timingSafeEqual } from "node:crypto";

/** What is derived from the 32 bytes given; the bytes themselves are used for nothing. */
export type MasterKey = {
  /** In front of all that it sealed: tells keys apart, and nothing about the key. */
  id: string;
  sealingKey: Uint8Array;
  /** Hashes the ids of persons who were deleted, so that the store cannot say who they were. */
  personKey: Uint8Array;
  /** Kept in the store, so that a wrong key is found before it seals anything. */
  check: string;
};

export function deriveMasterKey(bytes: Uint8Array): MasterKey {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync("sha256", bytes, "", `reqio ${purpose} v1`, length));
  return {
    id: derive("key id", 4).toString("hex"),
    sealingKey: new Uint8Array(derive("sealing", 32)),
    personKey: new Uint8Array(derive("person ids", 32)),
    check: derive("check", 32).toString("base64url"),
  };
}

export function matchesCheck(key: MasterKey, check: string): boolean {
  const [own, kept] = [Buffer.from(key.check), Buffer.from(check)];
  return own.length === kept.length && timingSafeEqual(own, kept);
}
