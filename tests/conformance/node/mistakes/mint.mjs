// Mistakes that are made in JavaScript, by the libraries that make them. Prints case → what arrives at Reqio.
import { createHmac } from "node:crypto";
import CryptoJS from "crypto-js";
import * as jose from "jose";
import jwt from "jsonwebtoken";

const {
  REQIO_SECRET: secret,
  REQIO_AUDIENCE: aud,
  MISTAKES_NOW,
  MISTAKES_SAMPLE_KEY: sampleKey,
  MISTAKES_OTHER_AUDIENCE: otherAudience,
  MISTAKES_OTHER_SECRET: otherSecret,
  MISTAKES_PREVIOUS_AUDIENCE: previousAudience,
  MISTAKES_RETIRED_SECRET: retiredSecret,
} = process.env;
const now = Number(MISTAKES_NOW);
const date = new Date(now * 1000);
const traits = { plan: "pro", amount: 9900, interval: "year", account: { id: "acme", name: "Acme" } };
const good = { sub: "user_123", email: "ada@example.com", traits, aud, iat: now, exp: now + 300 };
const bytes = (text) => new TextEncoder().encode(text);

const sign = (claims = {}, key = bytes(secret), header = {}) =>
  new jose.SignJWT({ ...good, ...claims }).setProtectedHeader({ alg: "HS256", ...header }).sign(key);
const signTraits = (changed) => sign({ traits: { ...traits, ...changed } });

/** As a developer without a library writes it. */
function signByHand(key) {
  const head = [{ alg: "HS256", typ: "JWT" }, good]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${head}.${createHmac("sha256", key).update(head).digest("base64url")}`;
}

/** The recipe for browsers and edge runtimes that crypto-js users follow. */
function signWithCryptoJs(key) {
  const head = [{ alg: "HS256", typ: "JWT" }, good]
    .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
    .join(".");
  return `${head}.${CryptoJS.HmacSHA256(head, key).toString(CryptoJS.enc.Base64url)}`;
}

const token = await sign();
const rsa = await jose.generateKeyPair("RS256");
const ec = await jose.generateKeyPair("ES256");
const fraction = 19.99 * 100;
const missing = {};
const cut = (text, count) => text.slice(0, -count);
const key32 = bytes(secret).slice(0, 32);

const cases = {
  "as it should be": token,

  "the text of a promise": `${sign()}`,
  "JSON of a promise": JSON.stringify(sign()),
  "JSON of an object that holds a promise": JSON.stringify({ token: sign() }),
  "JSON of the token": JSON.stringify(token),
  "the whole header's value": `Bearer ${token}`,
  "a line break copied along": `${token}\n`,
  "wrapped by a terminal": token.replace(/.{76}/g, "$&\n"),
  "a value that was never set": `${missing.token}`,
  "a Handlebars page that was not rendered": "{{ identityToken }}",
  "an EJS page that was not rendered": "<%= identityToken %>",
  "a template literal in plain quotes": "$" + "{identityToken}",
  "an empty text": "",
  "its end left out": cut(token, 3),
  "base64 with padding": token.replace(/\.[^.]*\./, (payload) => `${payload.slice(0, -1)}=.`),
  "encrypted": await new jose.EncryptJWT(good).setProtectedHeader({ alg: "dir", enc: "A256GCM" }).encrypt(key32),
  "a whole user as traits": await signTraits({ bio: "x".repeat(9000) }),

  "the environment in the payload": await sign({ env: { NEXT_PUBLIC_REQIO_SECRET: secret } }),
  "the secret as the key id": await sign({}, undefined, { kid: secret }),
  "the secret in place of the token": secret,
  "the line of the environment file": `NEXT_PUBLIC_REQIO_SECRET=${secret}`,

  "not signed": new jose.UnsecuredJWT(good).encode(),
  "signed with a private key, RS256": await sign({}, rsa.privateKey, { alg: "RS256" }),
  "signed with a private key, ES256": await sign({}, ec.privateKey, { alg: "ES256" }),
  "HS512": jwt.sign(good, secret, { algorithm: "HS512" }),
  "HS384": jwt.sign(good, secret, { algorithm: "HS384" }),
  "an access token's type": await sign({}, undefined, { typ: "at+jwt" }),
  "a critical extension": await new jose.CompactSign(bytes(JSON.stringify(good)))
    .setProtectedHeader({ alg: "HS256", crit: ["b64"], b64: true })
    .sign(bytes(secret)),

  "Buffer.from(secret, 'base64')": await sign({}, Buffer.from(secret, "base64")),
  "jsonwebtoken with Buffer.from(secret, 'base64url')": jwt.sign(good, Buffer.from(secret, "base64url")),
  "Buffer.from(secret, 'base64').toString()": jwt.sign(good, Buffer.from(secret, "base64").toString()),
  "atob of base64url": await sign({}, bytes(atob(secret.replaceAll("-", "+").replaceAll("_", "/")))),
  "jose's base64url.decode": await sign({}, jose.base64url.decode(secret)),
  "a JWK whose k is the secret": await sign({}, await jose.importJWK({ kty: "oct", k: secret }, "HS256")),
  "CryptoJS.enc.Base64.parse": signWithCryptoJs(CryptoJS.enc.Base64.parse(secret)),
  "CryptoJS.enc.Base64url.parse": signWithCryptoJs(CryptoJS.enc.Base64url.parse(secret)),
  "CryptoJS.enc.Hex.parse": signWithCryptoJs(CryptoJS.enc.Hex.parse(secret)),
  "Buffer.from(secret, 'hex')": signByHand(Buffer.from(secret, "hex")),

  "a secret file read with its line break": jwt.sign(good, `${secret}\n`),
  "a secret file from Windows": jwt.sign(good, `\ufeff${secret}\r\n`),
  "quotes kept by docker --env-file": jwt.sign(good, `"${secret}"`),
  "the name copied along": jwt.sign(good, `REQIO_SECRET=${secret}`),
  "a line of a shell script": jwt.sign(good, `export REQIO_SECRET='${secret}'`),
  "a space before it": jwt.sign(good, ` ${secret}`),
  "the prefix taken for a scheme": jwt.sign(good, secret.replace("reqio_sk_", "")),
  "split at the underscore": jwt.sign(good, secret.split("_").at(-1)),
  "a column that is too short": jwt.sign(good, secret.slice(0, 50)),
  "the first character missed": jwt.sign(good, secret.slice(1)),
  "cut to the 32 bytes that a key needs": await sign({}, key32),
  "only the beginning that was shown": jwt.sign(good, secret.slice(0, 12)),

  "a secret before the rotation": jwt.sign(good, retiredSecret),
  "the key of the preview": jwt.sign(good, sampleKey),
  "secret and audience of another project": jwt.sign({ ...good, aud: otherAudience }, otherSecret),
  "the secret of another project": jwt.sign(good, otherSecret),
  "a missing variable made text": jwt.sign(good, `${missing.REQIO_SECRET}`),
  "null made text": jwt.sign(good, `${null}`),
  "the variable's name": jwt.sign(good, "REQIO_SECRET"),
  "a missing variable replaced by an empty text": signByHand(missing.REQIO_SECRET ?? ""),
  "a secret of the application's own": jwt.sign(good, "a session secret that is not Reqio's at all"),

  "no audience": await sign({ aud: undefined }),
  "an empty audience": await sign({ aud: "" }),
  "http for https": await sign({ aud: aud.replace("https:", "http:") }),
  "a slash at the end of the audience": await sign({ aud: `${aud}/` }),
  "the audience of another project": await sign({ aud: otherAudience }),
  "the audience of the docs": await sign({ aud: aud.replace(/proj_.*/, "YOUR_PROJECT_ID") }),
  "the project id alone": await sign({ aud: aud.split("/").at(-1) }),
  "a former origin": await sign({ aud: previousAudience }),

  "new Date() in milliseconds": await sign({ iat: date.getTime(), exp: date.getTime() + 300_000 }),
  "iat alone in milliseconds": await sign({ iat: date.valueOf() }),
  "a Date in the payload": await sign({ iat: date, exp: new Date(date.getTime() + 300_000) }),
  "seconds with a fraction": await sign({ iat: now + 0.123, exp: now + 300.123 }),
  "nbf in milliseconds": await sign({ nbf: date.getTime() }),
  "nbf as a text": await sign({ nbf: date.toISOString() }),
  "nbf an hour ahead": await sign({ nbf: now + 3600 }),
  "no times at all": jwt.sign({ sub: good.sub, aud }, secret, { noTimestamp: true }),
  "no exp": await sign({ exp: undefined }),
  "valid for 30 days": jwt.sign({ sub: good.sub, aud, iat: now }, secret, { expiresIn: "30d" }),
  "cached since yesterday": await sign({ iat: now - 86_400, exp: now - 86_100 }),
  "a clock that is 74 s fast": await sign({ iat: now + 74, exp: now + 374 }),

  "nobody is signed in": await sign({ sub: undefined }),
  "null as id": await sign({ sub: null }),
  "an empty id": await sign({ sub: "" }),
  "a MongoDB document as id": await sign({ sub: { $oid: "507f1f77bcf86cd799439011" } }),
  "a number as id": await sign({ sub: 123 }),
  "a name as e-mail": await sign({ email: "Ada Lovelace" }),
  "traits as JSON text": await sign({ traits: JSON.stringify(traits) }),
  "an object as plan": await signTraits({ plan: { id: "pro" } }),
  "cents with a fraction": await signTraits({ amount: fraction }),
  "an amount with its currency": await signTraits({ amount: "99.00 USD" }),
  "no interval": await signTraits({ interval: undefined }),
  "annual": await signTraits({ interval: "annual" }),
  "the account's id alone": await signTraits({ account: "acme" }),
  "several at once": jwt.sign(
    { sub: 7, aud: `${aud}/`, iat: date.getTime(), traits: { amount: "5", interval: "yearly" } },
    `${secret}\n`,
  ),
};

const texts = Object.entries(cases).map(async ([name, text]) => [name, await text]);
process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(texts))));
