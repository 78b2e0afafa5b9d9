import { expect, test } from "@playwright/test";
import { claims } from "#lib/token/claims.ts";
import {
  compareFindings,
  createFinding,
  describeFinding,
  findingCodes,
  isFindingCode,
} from "#lib/token/findings.ts";

/** The contract's table, in the order in which a token is judged. */
const ERRORS = [
  ..."token_too_large secret_exposed token_wrapped token_python_bytes token_not_rendered".split(" "),
  ..."token_encrypted token_malformed alg_not_allowed typ_not_allowed crit_unsupported".split(" "),
  ..."signature_invalid secret_decoded secret_wrapped secret_truncated secret_retired secret_sample".split(
    " ",
  ),
  ..."secret_other_project secret_missing aud_missing aud_mismatch".split(" "),
  ..."iat_missing iat_invalid iat_milliseconds iat_future".split(" "),
  ..."exp_missing exp_invalid exp_milliseconds exp_past".split(" "),
  ..."nbf_invalid nbf_milliseconds nbf_future lifetime_invalid sub_missing sub_invalid".split(" "),
];
const WARNINGS = [
  ..."aud_previous_origin sub_not_string email_invalid traits_invalid plan_invalid amount_invalid".split(" "),
  ..."interval_missing interval_invalid account_invalid".split(" "),
];
const OUTSIDE = {
  method_not_allowed: 405,
  content_type_unsupported: 415,
  body_too_large: 413,
  body_invalid: 400,
  project_not_found: 404,
  rate_limited: 429,
  store_unavailable: 503,
};
const WIDGET = ["network_failed", "csp_blocked", "identity_url_failed"];

test("the codes are those of the contract, no more and no fewer", () => {
  const all = [...ERRORS, ...WARNINGS, ...Object.keys(OUTSIDE), ...WIDGET];
  expect([...findingCodes].sort()).toEqual(all.sort());
});

test("errors stand in the order of the contract", () => {
  expect(findingCodes.filter((code) => ERRORS.includes(code))).toEqual(ERRORS);
});

test("warnings warn, everything else is an error", () => {
  for (const code of findingCodes) {
    expect(describeFinding(code).severity).toBe(WARNINGS.includes(code) ? "warning" : "error");
  }
});

test("a refused token is 401, the codes outside it have their own status, warnings and the widget's none", () => {
  const statuses = Object.fromEntries(findingCodes.map((code) => [code, describeFinding(code).status]));
  expect(statuses).toEqual({
    ...Object.fromEntries(ERRORS.map((code) => [code, 401])),
    ...OUTSIDE,
    ...Object.fromEntries([...WARNINGS, ...WIDGET].map((code) => [code, undefined])),
  });
});

test("words are short sentences that ask for nothing and shout at nobody", () => {
  for (const code of findingCodes) {
    const { title, message, fix } = describeFinding(code);
    expect(title).toMatch(/^[A-Za-z].*[^.]$/);
    for (const words of [message, fix]) {
      expect(words).toMatch(/^[A-Z].*[.]$/);
      expect(words).not.toMatch(/!|\bplease\b|\bsimply\b|\bAPI key\b|\bcustomer\b/i);
    }
  }
});

test("a finding takes better words where the case has them", () => {
  expect(createFinding("sub_missing")).toEqual({
    code: "sub_missing",
    severity: "error",
    message: describeFinding("sub_missing").message,
    fix: describeFinding("sub_missing").fix,
  });
  expect(createFinding("sub_missing", { claim: "sub", message: "a", fix: "b" })).toEqual({
    code: "sub_missing",
    severity: "error",
    claim: "sub",
    message: "a",
    fix: "b",
  });
});

test("findings sort by their code's place", () => {
  const sorted = [
    createFinding("sub_missing"),
    createFinding("aud_missing"),
    createFinding("secret_exposed"),
  ];
  expect(sorted.sort(compareFindings).map(({ code }) => code)).toEqual([
    "secret_exposed",
    "aud_missing",
    "sub_missing",
  ]);
});

test("a code is known by its name, and what every object has is none", () => {
  expect(isFindingCode("sub_missing")).toBe(true);
  for (const text of ["", "constructor", "__proto__", "toString"]) expect(isFindingCode(text)).toBe(false);
});

test("each claim's findings exist, with the severity that the table of claims gives them", () => {
  for (const claim of Object.values(claims)) {
    expect(describeFinding(claim.invalid).severity).toBe(claim.severity);
    if ("missing" in claim) expect(describeFinding(claim.missing).severity).toBe(claim.severity);
  }
});
