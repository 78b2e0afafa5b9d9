import { randomUUID } from "node:crypto";

const sessions = new Map<string, number>();

export function createSession(userId: number) {
  const id = randomUUID();
  sessions.set(id, userId);
  return id;
}

export function findUserId(id: string) {
  return sessions.get(id);
}
