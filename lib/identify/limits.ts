/** What a request may carry: a token of 8,192 bytes, a project id, and room for what others send along. */
export const MAX_BODY_BYTES = 16 * 1024;
