/**
 * What the process tells the pages about a request, in headers that it sets on each one and drops when a client
 * sends them: the client's address (from the socket or a trusted proxy) and the path with its query.
 */
export const ADDRESS_HEADER = "x-reqio-address";
export const PATH_HEADER = "x-reqio-path";
