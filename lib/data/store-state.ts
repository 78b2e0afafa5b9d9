/** For callers that may not know the store: whether an error means that it cannot be reached. */
export { isStoreUnavailable } from "#lib/db/errors.ts";
