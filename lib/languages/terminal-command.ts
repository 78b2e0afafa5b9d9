/**
 * One line for a POSIX shell that holds the values of step 1: it mints a token of a test person, posts it and prints the
 * endpoint's answer. openssl and curl are wherever one works on a server, whatever its language. The HMAC is by hand, as in
 * `shell/mint.sh`: openssl would take the secret as an argument, which the process list shows; what `printf` is given, it
 * does not. `sub` begins with `preview_`, so that nobody is stored.
 *
 * No `!`, which a shell at a prompt takes for its history, and no word that zsh would split otherwise.
 */
export function terminalCommand(origin: string, projectId: string): string {
  const steps = [
    demand(`[ "\${#REQIO_SECRET}" -ge 32 ]`, "REQIO_SECRET is not set in this shell"),
    demand('[ "$REQIO_AUDIENCE" ]', "REQIO_AUDIENCE is not set in this shell"),
    "b64() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }",
    "sha() { openssl dgst -sha256 -binary; }",
    // RFC 2104: a key longer than a block is hashed, then filled up to 64 bytes, each one exclusive-or $1.
    `key() { if [ "\${#REQIO_SECRET}" -gt 64 ]; then printf %s "$REQIO_SECRET" | sha; else printf %s "$REQIO_SECRET"; fi; }`,
    `pad() { for n in $({ key; head -c 64 /dev/zero; } | head -c 64 | od -An -v -tu1); do printf %b "\\\\0$(printf %o $((n ^ $1)))"; done; }`,
    "now=$(date +%s)",
    `jwt=$(printf '{"alg":"HS256"}' | b64).$(printf '{"sub":"preview_terminal","aud":"%s","iat":%d,"exp":%d}' "$REQIO_AUDIENCE" "$now" "$((now + 300))" | b64)`,
    `sig=$({ pad 92; { pad 54; printf %s "$jwt"; } | sha; } | sha | b64)`,
    `printf '{"projectId":"${projectId}","token":"%s"}' "$jwt.$sig" | curl -sS -w '\\n' -H 'Content-Type: application/json' -d @- ${origin}/api/v1/identify`,
  ];
  return `(${steps.join("; ")})`;
}

/** Ends the line's own shell, not the one it was typed into. */
function demand(condition: string, fault: string): string {
  return `${condition} || { echo '${fault}: load the values of step 1 first' >&2; exit 1; }`;
}
